import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";
import type { Pipeline } from "@/lib/enrollment/pipeline";
import { tasksOf } from "@/lib/enrollment/stages";
import { type Office, offices } from "@/lib/office";

/** What waits for the office; each line opens the students or payments it speaks of. claims wait for approval. */
export function PipelineTasks({
  tasks,
  claims,
  office,
}: {
  tasks: Pipeline["tasks"];
  claims: number;
  office: Office;
}) {
  const all = tasksOf(tasks, claims);
  if (all.length === 0) return null;
  const { pipeline, payments } = offices[office];
  return (
    <section aria-label="Tasks">
      <ul className="grid gap-1.5">
        {all.map(({ text, at }) => (
          <li key={text} className="flex items-start gap-2">
            <Glyph name="due" className="mt-1 text-due" />
            <Link
              href={
                at === "payments"
                  ? payments
                  : { pathname: pipeline, query: { stage: at, stuck: "yes" } }
              }
              className="text-accent-text underline-offset-2 hover:underline"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
