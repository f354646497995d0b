import { Notice } from "@/components/ui/notice";
import { longDay } from "@/lib/format";
import { holdSentence } from "@/lib/learning/facts";
import { nextStep } from "@/lib/learning/next-step";
import { opening } from "@/lib/learning/opening";
import type { Home } from "@/lib/learning/schema";
import { Celebration } from "./celebration";
import { HomeAside } from "./home-aside";
import { HomeWorkList } from "./home-work-list";
import { NextStepCard } from "./next-step-card";
import { WayAhead } from "./way-ahead";

/** A student's home: one true sentence, the next step, work, the way ahead; course, week and mentor beside it. */
export function StudentHome({ home }: { home: Home }) {
  const step = nextStep(home);
  const hasCourse = home.courses.length > 0;
  return (
    <>
      <header className="mb-9 grid max-w-[660px] gap-1.5 max-md:mb-6">
        <p className="num text-ink-3 text-small">{longDay(home.now, home.reader_zone, home.now)}</p>
        <h1 className="text-balance text-display max-md:text-display-phone">
          {opening(step, home)}
        </h1>
        {hasCourse ? null : (
          <p className="text-ink-2">
            {home.academy} brings you into one. Your lessons then appear here by themselves.
          </p>
        )}
      </header>
      <Celebration milestones={home.milestones} />
      {home.holds.slice(1).map((hold) => (
        <Notice key={hold} is="hold" className="mb-6">
          {holdSentence(hold, home.academy)}
        </Notice>
      ))}
      {hasCourse ? (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="grid content-start gap-10">
            {hasNextStep(step.kind) ? (
              <section aria-label="Next step">
                <NextStepCard step={step} />
              </section>
            ) : null}
            <HomeWorkList home={home} />
            {step.kind === "finished" ? null : <WayAhead home={home} />}
          </div>
          <HomeAside home={home} />
        </div>
      ) : null}
    </>
  );
}

function hasNextStep(kind: ReturnType<typeof nextStep>["kind"]): boolean {
  return !["hold", "ask", "empty", "no_course"].includes(kind);
}
