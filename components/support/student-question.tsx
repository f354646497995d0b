"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Category, HelpForm } from "@/lib/support/schema";
import { deskWords } from "@/lib/support/student-words";
import { StudentForm } from "./student-form";
import { StudentQuestionOrigin } from "./student-question-origin";
import { StudentTopicSelect } from "./student-topic-select";
import { useQuestion } from "./use-question";

/** Asks something, from a lesson, an invoice or neither, about a category when one is given; says who answers and how fast before it is sent. */
export function StudentQuestion({
  form,
  about,
  asker,
  academy,
}: {
  form: HelpForm;
  about: Category | undefined;
  asker: string;
  academy: string;
}) {
  const { typed, isReady, write, send, isSaving, fields, problem } = useQuestion(
    form,
    about,
    asker,
  );
  const desk = form.desks.find(({ category }) => category === typed.category);
  return (
    <StudentForm onSend={send} problem={problem} isSaving={isSaving} className="mt-6 grid gap-5">
      <StudentQuestionOrigin recording={form.recording} invoice={form.invoice} />
      <fieldset disabled={!isReady} className="grid min-w-0 gap-5">
        <legend className="sr-only">Your question</legend>
        <Field
          label="What is it about?"
          hint={desk ? deskWords(desk, academy) : undefined}
          error={fields.category}
        >
          <StudentTopicSelect value={typed.category} onChoose={(category) => write({ category })} />
        </Field>
        <Field label="Subject" error={fields.subject}>
          <Input
            dir="auto"
            value={typed.subject}
            readOnly={isSaving}
            onChange={(event) => write({ subject: event.target.value })}
          />
        </Field>
        <Field
          label="Message"
          hint="Say what you did, what you expected and what happened instead."
          error={fields.message}
        >
          <Textarea
            rows={7}
            value={typed.message}
            readOnly={isSaving}
            onChange={(event) => write({ message: event.target.value })}
          />
        </Field>
      </fieldset>
    </StudentForm>
  );
}
