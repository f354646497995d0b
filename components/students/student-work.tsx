import type { Desk } from "@/components/grading/desk";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import { counted, date, dayTime } from "@/lib/format";
import type { ExtendableWork, StudentPage } from "@/lib/grading/student-schema";
import { attemptOf } from "@/lib/grading/words";
import { AttemptsTable } from "./attempts-table";
import { ExtensionDialog } from "./extension-dialog";
import type { ListClock } from "./student-columns";

/** What a student has handed in, and how much room each piece of work leaves. */
export function StudentWork({
  student,
  desk,
  clock,
}: {
  student: StudentPage;
  desk: Desk;
  clock: ListClock;
}) {
  return (
    <div className="grid gap-8">
      {student.attempts.length > 0 ? (
        <Sheet>
          <AttemptsTable attempts={student.attempts} desk={desk} clock={clock} />
        </Sheet>
      ) : (
        <Empty framed title="Nothing handed in yet">
          Every attempt appears here with its grade.
        </Empty>
      )}
      {student.work.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-heading">Room for each piece of work</h2>
          <Sheet>
            <ul>
              {student.work.map((work) => (
                <li
                  key={work.id}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 text-small last:border-0"
                >
                  <div className="min-w-0 flex-1">
                    <p className="font-name">
                      <span className="num text-ink-3">{work.lesson}</span> {work.title}
                    </p>
                    <p className="num text-ink-3">{room(work, clock)}</p>
                  </div>
                  <ExtensionDialog student={student.id} work={work} clock={clock} />
                </li>
              ))}
            </ul>
          </Sheet>
        </section>
      ) : null}
    </div>
  );
}

function room(work: ExtendableWork, { now, zone }: ListClock): string {
  const due = work.due_at ? `Due ${dayTime(work.due_at, zone, now)}` : "No due date";
  const attempts = `attempts ${attemptOf(work.attempts, work.attempts_allowed)}`;
  const { extension } = work;
  if (!extension) return `${due}, ${attempts}`;
  const more =
    extension.extra_attempts > 0 ? ` and ${counted(extension.extra_attempts, "more attempt")}` : "";
  const given = `extended by ${extension.granted_by} on ${date(extension.granted_at, zone)}${more}: “${extension.reason}”`;
  return `${due}, ${attempts}, ${given}`;
}
