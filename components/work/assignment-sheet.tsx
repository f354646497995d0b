import { Markdown } from "@/components/ui/markdown";
import { Sheet } from "@/components/ui/sheet";
import { Status } from "@/components/ui/status";
import { near, nearAt, time } from "@/lib/format";
import type { Assignment, Mentor } from "@/lib/work/schema";
import { standingOf, type Zones } from "@/lib/work/standing";
import { attemptOf, firstName } from "@/lib/work/words";
import { AttemptHistory } from "./attempt-history";
import { Closed } from "./closed";
import { DraftFormWhenNeeded } from "./draft-form-when-needed";
import { Verdict } from "./verdict";
import { Waiting } from "./waiting";
import { WorkFacts } from "./work-facts";

/** One assignment: instructions, then what can be done now, then what was; its facts at the side. */
export function AssignmentSheet({
  assignment,
  mentor,
  studentId,
  zones,
}: {
  assignment: Assignment;
  mentor: Mentor | null;
  studentId: string;
  zones: Zones;
}) {
  const { is, word } = standingOf(assignment, zones);
  const { draft, attempts } = assignment;
  const last = attempts[0];
  const isAnswered = last !== undefined && last.state !== "submitted";
  const heading = `work-${assignment.id}`;
  return (
    <Sheet
      aria-labelledby={heading}
      tabIndex={-1}
      className="outline-none"
      head={
        <>
          <h2 id={heading} className="min-w-0 text-heading">
            {assignment.title}
          </h2>
          <Status is={is} badge className="ms-auto">
            {word}
          </Status>
        </>
      }
    >
      <div className="grid md:grid-cols-[minmax(0,1fr)_220px]">
        <div className="grid min-w-0 content-start gap-4 p-5 max-md:p-4">
          {assignment.description ? <Markdown>{assignment.description}</Markdown> : null}
          {isAnswered ? (
            <Verdict attempt={last} assignment={assignment} mentor={mentor} zones={zones} />
          ) : null}
          {last?.state === "submitted" ? (
            <Waiting attempt={last} assignment={assignment} mentor={mentor} zones={zones} />
          ) : null}
          {draft ? (
            <DraftFormWhenNeeded
              assignment={task(assignment)}
              place={`${studentId}:${assignment.id}`}
              start={start(draft, zones)}
            />
          ) : (
            <Closed
              assignment={assignment}
              who={mentor ? firstName(mentor.name) : "your academy"}
            />
          )}
          <AttemptHistory assignment={assignment} zones={zones} />
        </div>
        <WorkFacts assignment={assignment} zones={zones} />
      </div>
    </Sheet>
  );
}

/** What the form in the browser needs to know, and no more. */
function task(assignment: Assignment) {
  return {
    id: assignment.id,
    title: assignment.title,
    takesText: assignment.accepts_text,
    takesFiles: assignment.accepts_files,
    takesLinks: assignment.accepts_links,
    extensions: assignment.file_extensions,
    maxMb: assignment.max_file_mb,
    attempt: attemptOf(assignment.draft?.attempt_number ?? 1, assignment.attempts_allowed),
    lateDays: assignment.late_days,
    latePercent: assignment.late_percent_per_day,
  };
}

function start(draft: NonNullable<Assignment["draft"]>, zones: Zones) {
  return {
    attemptId: draft.attempt_id,
    number: draft.attempt_number,
    version: draft.version,
    saved: draft.saved_at ? savedWhen(draft.saved_at, zones) : null,
    text: draft.text,
    links: draft.links,
    files: draft.files,
  };
}

/** "14:32" today, "yesterday at 14:32" else. */
function savedWhen(at: string, { reader, now }: Zones) {
  return near(at, reader, now) === "today" ? time(at, reader) : nearAt(at, reader, now);
}
