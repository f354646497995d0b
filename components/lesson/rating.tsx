"use client";

import { Star } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Rating as Rated } from "@/lib/lesson/schema";
import { usePlayerState } from "./player-context";

const RatingForm = lazy(() =>
  import("./rating-form").then((file) => ({ default: file.RatingForm })),
);

/** Asked once, right after completion; later a quiet word that opens the same form. Never required. */
export function Rating({ recordingId, rating }: { recordingId: string; rating: Rated | null }) {
  const isCompleted = usePlayerState((state) => state.isCompleted);
  const wasJustCompleted = usePlayerState((state) => state.celebrates !== null);
  const [choice, setChoice] = useState<"open" | "closed" | null>(null);
  const asks = choice === "open" || (choice === null && wasJustCompleted && rating === null);

  if (!isCompleted) {
    return (
      <p className="flex items-center gap-2 text-ink-3 text-small">
        <Star size={14} aria-hidden />
        Rate it when it is done
      </p>
    );
  }
  if (asks) {
    return (
      <Suspense fallback={null}>
        <RatingForm recordingId={recordingId} rating={rating} onClose={() => setChoice("closed")} />
      </Suspense>
    );
  }
  return (
    <Button size="sm" variant="ghost" onClick={() => setChoice("open")}>
      <Star size={14} aria-hidden fill={rating ? "currentColor" : "none"} />
      {rating ? (
        <span className="num">You rated it {rating.rating} of 5. Change</span>
      ) : (
        "Rate this lesson"
      )}
    </Button>
  );
}
