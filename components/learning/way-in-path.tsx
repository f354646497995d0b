import Link from "next/link";
import { Path } from "@/components/ui/path";
import { PathStep } from "@/components/ui/path-step";
import { lessonHref, workHref } from "@/lib/learning/address";
import type { Item, Reader } from "@/lib/learning/schema";
import type { WayStep } from "@/lib/learning/way-in";
import { stepWords } from "@/lib/learning/way-words";

/** The steps of the shortest way in, with minutes; those that can be done now are links. */
export function WayInPath({
  steps,
  target,
  reader,
  readOnly,
}: {
  steps: readonly WayStep[];
  target: Item;
  reader: Reader;
  readOnly: boolean;
}) {
  return (
    <Path className="mt-3">
      {steps.map((step) => {
        const { is, title, help, end } = stepWords(step, target, reader);
        return (
          <PathStep
            key={`${step.kind}-${"work" in step ? step.work.id : step.item.id}`}
            is={is}
            ahead
            end={end}
            className="pb-3"
          >
            <StepTitle step={step} title={title} readOnly={readOnly} />
            {help ? <p className="text-ink-3 text-small">{help}</p> : null}
          </PathStep>
        );
      })}
    </Path>
  );
}

function StepTitle({ step, title, readOnly }: { step: WayStep; title: string; readOnly: boolean }) {
  const look = "font-name text-control leading-[22px]";
  const href = hrefOf(step);
  if (readOnly || !step.item.is_open || !href) return <span className={look}>{title}</span>;
  return (
    <Link href={href} className={`${look} hover:underline`}>
      {title}
    </Link>
  );
}

/** Where a step is done; nothing for what only time brings. */
export function hrefOf(step: WayStep) {
  if (step.kind === "day") return null;
  return step.kind === "watch" ? lessonHref(step.item.id) : workHref(step.item.id);
}
