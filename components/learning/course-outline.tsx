import { Segs } from "@/components/ui/segs";
import { foldCookie, foldedModules } from "@/lib/learning/folded";
import { doneText } from "@/lib/learning/item-status";
import type { Outline } from "@/lib/learning/schema";
import { LessonRows } from "./lesson-rows";
import { ModuleFold } from "./module-fold";
import { ModuleHead } from "./module-head";
import { type OutlineView, outlineView } from "./outline-view";
import { WhyCard } from "./why-card";
import { WhyFrame } from "./why-frame";

/**
 * A course as its student sees it: every module, lesson and recording with its state, and why a locked
 * one is locked. why: the recording asked about (?why= of the page's address). readOnly: staff look at
 * it, nothing leads into lessons. query: what else the page keeps in its address.
 */
export async function CourseOutline({
  outline,
  why,
  readOnly = false,
  query = {},
}: {
  outline: Outline;
  why?: string;
  readOnly?: boolean;
  query?: Record<string, string>;
}) {
  const view = outlineView(outline, { why, readOnly, query });
  const folds = await foldedModules(outline.course.id);
  const home = (view.current ?? view.selected)?.module_number;
  const asked = view.isAsked ? view.selected?.module_number : undefined;
  return (
    <>
      <Segs groups={segments(view)} text={`${doneText(outline)} done`} />
      <div className="mt-10 grid items-start gap-x-12 gap-y-9 max-md:mt-6 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div>
          {outline.modules.map((module) => (
            <ModuleFold
              key={module.number}
              cookie={foldCookie(outline.course.id)}
              number={module.number}
              isOpen={
                asked === module.number || (folds.get(module.number) ?? home === module.number)
              }
              head={<ModuleHead module={module} today={outline.today} />}
            >
              <LessonRows module={module} view={view} />
            </ModuleFold>
          ))}
        </div>
        {view.selected ? <Why view={view} /> : null}
      </div>
    </>
  );
}

function Why({ view }: { view: OutlineView }) {
  const { selected, isAsked } = view;
  if (!selected) return null;
  return (
    <aside className={isAsked ? "lg:sticky lg:top-20" : "max-lg:hidden lg:sticky lg:top-20"}>
      <WhyFrame
        key={`${selected.id}-${isAsked}`}
        row={`item-${selected.id}`}
        label={`Why ${selected.label} is locked`}
        isAsked={isAsked}
      >
        <WhyCard item={selected} view={view} />
      </WhyFrame>
    </aside>
  );
}

function segments({ outline, current }: OutlineView) {
  return outline.modules.map((module) => ({
    label: `${module.number} ${module.title}`,
    parts: module.lessons.map((lesson) => {
      if (lesson.recordings.every((item) => item.is_completed)) return "done" as const;
      return lesson.id === current?.lesson_id ? ("now" as const) : ("ahead" as const);
    }),
  }));
}
