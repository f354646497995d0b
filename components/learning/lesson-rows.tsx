import type { Module } from "@/lib/learning/schema";
import { ItemRow } from "./item-row";
import type { OutlineView } from "./outline-view";

/** The recordings of a module on one line; a lesson of several recordings is named above its first. */
export function LessonRows({ module, view }: { module: Module; view: OutlineView }) {
  return (
    <ol className="relative pt-1 pb-6">
      {module.lessons.flatMap((lesson) =>
        lesson.recordings.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            view={view}
            lesson={at === 0 && lesson.recordings.length > 1 ? lesson : undefined}
          />
        )),
      )}
    </ol>
  );
}
