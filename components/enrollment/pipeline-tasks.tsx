import type { Route } from "next";
import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";
import type { Pipeline } from "@/lib/enrollment/pipeline";
import { tasksOf } from "@/lib/enrollment/stages";

/** What waits for the office; each line opens the students it speaks of. */
export function PipelineTasks({ tasks, path }: { tasks: Pipeline["tasks"]; path: Route }) {
  const all = tasksOf(tasks);
  if (all.length === 0) return null;
  return (
    <section aria-label="Tasks">
      <ul className="grid gap-1.5">
        {all.map(({ text, stage }) => (
          <li key={text} className="flex items-start gap-2">
            <Glyph name="due" className="mt-1 text-due" />
            <Link
              href={{ pathname: path, query: { stage, stuck: "yes" } }}
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
