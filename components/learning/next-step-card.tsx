import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { workHref } from "@/lib/learning/address";
import type { NextStep } from "@/lib/learning/next-step";
import { NextWatch } from "./next-watch";
import { Poster } from "./poster";

/** What the home page puts first, with the page's one primary button. */
export function NextStepCard({ step }: { step: NextStep }) {
  if (step.kind === "watch") return <NextWatch item={step.item} />;
  const action = actionOf(step);
  if (!action) return null;
  return (
    <div className="grid items-center gap-6 max-md:gap-4 md:grid-cols-[300px_minmax(0,1fr)]">
      <Poster label={action.label} />
      <div className="grid justify-items-start gap-3">
        <div className="grid gap-0.5">
          <p className="text-ink-3 text-small">{action.about}</p>
          <p className="text-title">{action.title}</p>
        </div>
        <ButtonLink href={action.href} variant="primary" size="lg">
          {action.button}
        </ButtonLink>
      </div>
    </div>
  );
}

type Action = {
  label: string;
  about: string;
  title: string;
  button: string;
  href: Route<ReturnType<typeof workHref>>;
};

function actionOf(step: NextStep): Action | null {
  switch (step.kind) {
    case "work":
      return {
        label: step.work.label,
        about: `Work of ${step.work.label}, about ${step.work.minutes} min`,
        title: step.work.title,
        button: workButton(step.work.state),
        href: workHref(step.work.recording_id),
      };
    case "wait":
      return waitAction(step.works[0]);
    case "day":
      return {
        label: step.item.label,
        about: `Module ${step.item.module_number}, ${step.item.module_title}`,
        title: step.item.title,
        button: "See what opens it",
        href: `/course?course=${step.item.course_id}&why=${step.item.id}`,
      };
    case "finished":
    case "over":
      return {
        label: `${step.course.lessons_done}/${step.course.lessons}`,
        about: "Your course",
        title: step.course.title,
        button: "See the whole course",
        href: `/course?course=${step.course.id}`,
      };
    default:
      return null;
  }
}

function workButton(state: string | null): string {
  if (state === "draft") return "Go on with the draft";
  return state === "returned" ? "Read the feedback" : "Begin the work";
}

function waitAction(
  work: Extract<NextStep, { kind: "wait" }>["works"][number] | undefined,
): Action | null {
  if (!work) return null;
  return {
    label: work.label,
    about: `Work of ${work.label}`,
    title: work.title,
    button: "See what I handed in",
    href: workHref(work.recording_id),
  };
}
