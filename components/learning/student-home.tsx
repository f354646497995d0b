import { ButtonLink } from "@/components/ui/button-link";
import { MailLink } from "@/components/ui/mail-link";
import { longDay } from "@/lib/format";
import { nextStep } from "@/lib/learning/next-step";
import { opening } from "@/lib/learning/opening";
import type { Home } from "@/lib/learning/schema";
import { Celebration } from "./celebration";
import { HoldNotice } from "./hold-notice";
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
        {step.kind === "hold" && step.hold === "billing" ? (
          <ButtonLink
            href="/billing"
            variant="primary"
            size="lg"
            className="mt-3 justify-self-start"
          >
            See what is due
          </ButtonLink>
        ) : null}
        {step.kind === "hold" && step.hold !== "billing" && home.way_out.email ? (
          <p>
            <MailLink to={home.way_out.email} />
          </p>
        ) : null}
        {hasCourse ? null : (
          <p className="text-ink-2">
            {home.academy} brings you into one. Your lessons then appear here by themselves.
          </p>
        )}
      </header>
      <Celebration milestones={home.milestones} />
      {home.holds.slice(1).map((hold) => (
        <HoldNotice key={hold} hold={hold} wayOut={home.way_out} className="mb-6" />
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
