import { outlineView } from "@/components/learning/outline-view";
import { WhyCard } from "@/components/learning/why-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Sheet } from "@/components/ui/sheet";
import type { Outline } from "@/lib/learning/schema";
import type { LessonPage } from "@/lib/lesson/schema";

/** A lesson that is not open: every reason, and the shortest way in with its minutes. */
export function LockedLesson({
  lesson: { here, course, description },
  outline,
}: {
  lesson: LessonPage;
  outline: Outline | null;
}) {
  const view = outline && outlineView(outline, { why: here.id, readOnly: false, query: {} });
  const item = view?.items.get(here.id);
  return (
    <div className="max-w-[560px]">
      <h1 className="text-display">{here.title}</h1>
      <p className="mt-1 max-w-[62ch] text-ink-2">{description}</p>
      {view && item ? (
        <Sheet className="mt-6" aria-label="Why it is locked">
          <WhyCard item={item} view={view} />
        </Sheet>
      ) : null}
      <div className="-ms-3.5 mt-4 flex flex-wrap gap-1">
        <ButtonLink href={`/course?course=${course.id}` as const} variant="ghost">
          All lessons of {course.title}
        </ButtonLink>
        <ButtonLink href={`/help/new?lesson=${here.id}` as const} variant="ghost">
          Ask about this lesson
        </ButtonLink>
      </div>
    </div>
  );
}
