import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/status";
import { dayTime, waiting } from "@/lib/format";
import type { AttemptPage } from "@/lib/grading/schema";
import { attemptOf, secondsBetween } from "@/lib/grading/words";
import { punctuality } from "@/lib/work/words";
import { verdictStatus } from "./queue-columns";

/** Who handed in what and when, and how it stands. */
export function WorkHead({ page, zone }: { page: AttemptPage; zone: string }) {
  const { attempt, assignment, student, now } = page;
  const due = attempt.due_at ? `, ${punctuality(attempt.late_days)}` : "";
  return (
    <header className="flex items-start gap-3">
      <Avatar name={student.name} size="lg" />
      <div className="min-w-0 flex-1">
        <h1 className="text-title">{student.name}</h1>
        <p className="num text-ink-3 text-small">
          Attempt {attemptOf(attempt.number, assignment.attempts_allowed)}, handed in{" "}
          {dayTime(attempt.submitted_at, zone, now)}
          {attempt.late_days > 0 ? <b className="text-overdue">{due}</b> : due}
        </p>
      </div>
      {attempt.verdict ? (
        <Status is={verdictStatus[attempt.verdict]} badge />
      ) : (
        <Status is="waiting" badge>
          Waiting {waiting(secondsBetween(attempt.submitted_at, now))}
        </Status>
      )}
    </header>
  );
}
