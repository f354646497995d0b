import type { Module } from "@/lib/learning/schema";
import { ItemRow } from "./item-row";
import type { OutlineView } from "./outline-view";

/** The recordings of a module on one line. */
export function LessonRows({ module, view }: { module: Module; view: OutlineView }) {
  const hasParts = module.lessons.some((lesson) => lesson.recordings.length > 1);
  return (
    <ol className="relative pt-1 pb-6">
      {module.lessons.flatMap((lesson) =>
        lesson.recordings.map((item) => (
          <ItemRow key={item.id} item={item} view={view} hasParts={hasParts} />
        )),
      )}
    </ol>
  );
}
