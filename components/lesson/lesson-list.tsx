import clsx from "clsx";
import Link from "next/link";
import { Glyph } from "@/components/ui/glyph";
import { type StatusName, statusWords, toneText } from "@/components/ui/status-words";
import { clock } from "@/lib/format";
import type { Step } from "@/lib/lesson/schema";

/** The lessons of a module with their state; a locked one leads to its reasons. */
export function LessonList({ steps, here }: { steps: readonly Step[]; here: string }) {
  return (
    <ol className="max-h-[424px] overflow-y-auto py-2">
      {steps.map((step) => (
        <li key={step.id}>
          <Link
            href={`/lessons/${step.id}`}
            aria-current={step.id === here ? "page" : undefined}
            className={clsx(
              "grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-2.5 px-4 py-2 text-control hover:bg-hover focus-visible:-outline-offset-2",
              step.id === here && "bg-accent-soft font-name",
            )}
          >
            <StepGlyph step={step} />
            <span className={step.is_open ? undefined : "text-ink-2"}>
              <span className="num text-ink-3">{step.label}</span>{" "}
              {step.parts > 1 ? step.name : step.title}
            </span>
            <span className="num text-ink-3 text-micro leading-5">{clock(step.seconds)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function StepGlyph({ step }: { step: Step }) {
  const { glyph, tone, word } = statusWords[stepStatus(step)];
  return (
    <span className={clsx("mt-0.5", toneText[tone])}>
      <Glyph name={glyph} size={16} />
      <span className="sr-only">{word}: </span>
    </span>
  );
}

function stepStatus(step: Step): StatusName {
  if (!step.is_open) return "locked";
  if (step.is_completed) return "done";
  return step.seen > 0 ? "started" : "open";
}
