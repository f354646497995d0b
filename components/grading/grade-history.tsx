import { dayTime } from "@/lib/format";
import type { GradeEvent } from "@/lib/grading/schema";

const words = { pass: "passed", needs_work: "needs work", fail: "failed" };

/** Every grade an attempt has had: by whom, when, why it changed, and what it was before. */
export function GradeHistory({
  events,
  maxScore,
  zone,
  now,
}: {
  events: readonly GradeEvent[];
  maxScore: number;
  zone: string;
  now: string;
}) {
  return (
    <section aria-label="History of the grade" className="grid gap-2 border-line border-t pt-4">
      <h3 className="font-name text-small">History</h3>
      <ol className="grid gap-2.5 text-small">
        {events.map((event) => (
          <li key={event.id}>
            <p className="num">
              {event.old ? (
                <>
                  <s className="text-ink-3">
                    {words[event.old.verdict]}, {event.old.score}
                  </s>{" "}
                </>
              ) : null}
              {words[event.new.verdict]}, {event.new.score} of {maxScore}
            </p>
            {event.reason ? <p className="text-ink-2">“{event.reason}”</p> : null}
            {event.old?.feedback && event.old.feedback !== event.new.feedback ? (
              <p className="line-clamp-3 text-ink-3">Before: “{event.old.feedback}”</p>
            ) : null}
            <p className="num text-ink-3 text-micro">
              {event.by}, {dayTime(event.at, zone, now)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
