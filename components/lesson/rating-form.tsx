"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { rateRecording } from "@/lib/lesson/actions";
import type { Rating } from "@/lib/lesson/schema";
import { reached } from "@/lib/reached";
import { Stars } from "./stars";

/** Stars and a comment. The comment is for the academy's people. */
export function RatingForm({
  recordingId,
  rating,
  onClose,
}: {
  recordingId: string;
  rating: Rating | null;
  onClose: () => void;
}) {
  const [stars, setStars] = useState(rating?.rating ?? 0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, save] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const feedback = String(new FormData(event.currentTarget).get("feedback") ?? "");
    save(async () => {
      const result = await reached(() => rateRecording({ recordingId, rating: stars, feedback }));
      if (!result.ok) return setRefusal(result.message);
      toast("Rating saved.");
      onClose();
    });
  }
  return (
    <Sheet pad="s" className="my-2 w-full basis-full" aria-label="Rating">
      <form onSubmit={submit} className="grid max-w-[52ch] gap-3">
        <Stars value={stars} onChange={setStars} />
        {stars > 0 ? (
          <Field label="What should stay, what should change?" optional>
            <Textarea name="feedback" rows={2} maxLength={2000} defaultValue={rating?.feedback} />
          </Field>
        ) : null}
        {refusal ? (
          <p role="alert" className="text-overdue text-small">
            {refusal}
          </p>
        ) : null}
        <div className="flex items-center gap-2">
          {stars > 0 ? (
            <Button type="submit" loading={isSaving} loadingText="Saving the rating">
              Save the rating
            </Button>
          ) : null}
          <Button variant="ghost" className={stars > 0 ? "" : "-ms-3.5"} onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
