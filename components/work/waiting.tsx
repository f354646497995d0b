import { Glyph } from "@/components/ui/glyph";
import { dayTime } from "@/lib/format";
import type { Assignment, Attempt, Mentor } from "@/lib/work/schema";
import type { Zones } from "@/lib/work/standing";
import { attemptOf, handedIn, punctuality, usualAnswer } from "@/lib/work/words";
import { AttemptContent } from "./attempt-content";

/** Handed in and not answered yet: when, how long it usually takes, and the receipt with what was sent. */
export function Waiting({
  attempt,
  assignment,
  mentor,
  zones,
}: {
  attempt: Attempt;
  assignment: Assignment;
  mentor: Mentor | null;
  zones: Zones;
}) {
  return (
    <section aria-label="Handed in" className="grid gap-4">
      <div className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 rounded-control-lg bg-waiting-soft px-3.5 py-[11px] text-control">
        <Glyph name="waiting" size={16} className="mt-0.5 text-waiting" />
        <p>
          {handedIn(attempt, zones.reader, zones.now)} {usualAnswer(mentor)}
        </p>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
        <dt className="text-ink-3">Receipt</dt>
        <dd className="num">
          {attemptOf(attempt.number, assignment.attempts_allowed)},{" "}
          {dayTime(attempt.submitted_at, zones.reader, zones.now)}
          {attempt.due_at ? `, ${punctuality(attempt.late_days)}` : ""}
        </dd>
        <dt className="text-ink-3">Number</dt>
        <dd className="num">{attempt.id.slice(0, 8).toUpperCase()}</dd>
      </dl>
      <AttemptContent attempt={attempt} />
    </section>
  );
}
