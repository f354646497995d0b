import type { Me } from "@/lib/session";
import type { LessonWork } from "@/lib/work/schema";
import { AssignmentSheet } from "./assignment-sheet";

/** The work of a lesson: what is asked, the student's draft or where it stands, what was said about it. */
export function AssignmentPanel({ work, user }: { work: LessonWork | null; user: Me }) {
  if (!work || work.assignments.length === 0) return null;
  const zones = { company: user.company.time_zone, reader: user.time_zone, now: work.now };
  return (
    <div id="work" className="grid scroll-mt-20 gap-6">
      {work.assignments.map((assignment) => (
        <AssignmentSheet
          key={assignment.id}
          assignment={assignment}
          mentor={work.mentor}
          studentId={work.student_id}
          zones={zones}
        />
      ))}
    </div>
  );
}
