"use client";

import { useRouter } from "next/navigation";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useSaving } from "@/components/ui/use-saving";
import { replyToTicket } from "@/lib/support/actions";
import { StudentForm } from "./student-form";
import { useKept } from "./use-kept";

/** Writes on a question of one's own. On a closed one it begins the next, and leads there. */
export function StudentReply({ ticket, isClosed }: { ticket: string; isClosed: boolean }) {
  const router = useRouter();
  const { typed, isReady, write, clear } = useKept(`reply:${ticket}`, { body: "" });
  const { save, isSaving, fields, problem } = useSaving();
  const send = () =>
    save(
      () => replyToTicket({ ticket, body: typed.body }),
      (place) => {
        clear();
        if (place !== ticket) router.push(`/help/${place}`);
      },
    );
  return (
    <StudentForm onSend={send} problem={problem} isSaving={isSaving} className="grid gap-3">
      <Field label={isClosed ? "New question" : "Your reply"} error={fields.body}>
        <Textarea
          value={typed.body}
          readOnly={!isReady || isSaving}
          onChange={(event) => write({ body: event.target.value })}
        />
      </Field>
    </StudentForm>
  );
}
