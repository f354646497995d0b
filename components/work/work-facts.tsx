import type { ReactNode } from "react";
import { dayTime } from "@/lib/format";
import type { Assignment } from "@/lib/work/schema";
import type { Zones } from "@/lib/work/standing";
import { deadlineForReader, latePolicy, takes } from "@/lib/work/words";

/** The column beside the work: until when, for how much, what it opens. */
export function WorkFacts({ assignment, zones }: { assignment: Assignment; zones: Zones }) {
  const { due_at: due, opens, rubric, extension } = assignment;
  const here = due && deadlineForReader(due, zones.company, zones.reader, zones.now);
  return (
    <dl className="grid grid-cols-2 content-start gap-3.5 border-line p-4 text-control max-md:border-t md:grid-cols-1 md:border-s md:p-5">
      {due ? (
        <Fact name="Due" small={here}>
          {dayTime(due, zones.company, zones.now)}
        </Fact>
      ) : null}
      {extension ? <Fact name="Extension">{extension.reason}</Fact> : null}
      <Fact name="Counts" small={assignment.is_required ? null : "Optional"}>
        {assignment.max_score} points, {assignment.pass_score} to pass
      </Fact>
      {due ? <Fact name="Late">{latePolicy(assignment)}</Fact> : null}
      <Fact name="Hand in" small={fileKinds(assignment)}>
        {takes(assignment)}
      </Fact>
      {opens ? (
        <Fact name="Opens">
          {opens.label} {opens.title}
        </Fact>
      ) : null}
      {rubric ? (
        <Fact name="Rubric">
          {rubric.map((criterion) => (
            <span key={criterion.key} className="block">
              {criterion.title} {criterion.points}
            </span>
          ))}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({
  name,
  small,
  children,
}: {
  name: string;
  small?: string | null;
  children: ReactNode;
}) {
  return (
    <div>
      <dt className="text-ink-3 text-micro">{name}</dt>
      <dd className="num break-words">
        {children}
        {small ? <span className="block text-ink-3 text-small">{small}</span> : null}
      </dd>
    </div>
  );
}

function fileKinds({ accepts_files, file_extensions, max_file_mb }: Assignment) {
  return accepts_files ? `${file_extensions.join(", ")}, up to ${max_file_mb} MB each` : null;
}
