import { Status } from "@/components/ui/status";
import type { Outline } from "@/lib/learning/schema";
import type { LessonPage } from "@/lib/lesson/schema";

/** A lesson that is not open: why, what opens it and how long that takes. */
export function LockedLesson({ lesson }: { lesson: LessonPage; outline: Outline | null }) {
  return (
    <div className="max-w-[720px]">
      <Status is="locked" badge />
      <h1 className="mt-3 text-display">{lesson.here.title}</h1>
      <p className="mt-1 max-w-[62ch] text-ink-2">{lesson.description}</p>
    </div>
  );
}
