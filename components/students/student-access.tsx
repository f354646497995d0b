import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import { date } from "@/lib/format";
import type { CourseChoice, Hold, StudentPage } from "@/lib/grading/student-schema";
import { AccessButton } from "./access-button";
import { OverrideRow } from "./override-row";

/** What was decided about a student's access by hand, for those who teach, and the holds there have been. */
export function StudentAccess({
  student,
  choices,
  teaches,
  zone,
}: {
  student: StudentPage;
  choices: readonly CourseChoice[];
  teaches: boolean;
  zone: string;
}) {
  return (
    <div className="grid gap-8">
      {teaches ? <Decisions student={student} choices={choices} zone={zone} /> : null}
      {student.holds.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-heading">Holds</h2>
          <Sheet>
            <ul>
              {student.holds.map((hold) => (
                <HoldRow key={hold.id} hold={hold} zone={zone} />
              ))}
            </ul>
          </Sheet>
        </section>
      ) : null}
      {teaches || student.holds.length > 0 ? null : (
        <Empty framed title="Never on hold">
          When lessons of {student.name} are closed and opened again, it is listed here.
        </Empty>
      )}
    </div>
  );
}

function Decisions({
  student,
  choices,
  zone,
}: {
  student: StudentPage;
  choices: readonly CourseChoice[];
  zone: string;
}) {
  const own = new Set(student.courses.map(({ id }) => id));
  const current = student.overrides.filter(({ is_current }) => is_current);
  const former = student.overrides.filter(({ is_current }) => !is_current);
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-heading">Decided by hand</h2>
        <AccessButton
          student={student.id}
          open={student.open}
          choices={choices.filter(({ id }) => own.has(id))}
        />
      </div>
      {student.overrides.length === 0 ? (
        <Empty framed title="The usual rules decide">
          Lessons that you open, lock, waive or shift for {student.name} are listed here.
        </Empty>
      ) : (
        <Sheet>
          <ul>
            {[...current, ...former].map((override) => (
              <OverrideRow key={override.id} override={override} zone={zone} />
            ))}
          </ul>
        </Sheet>
      )}
    </section>
  );
}

const kinds = { billing: "Billing", manual: "By hand", expiry: "Expiry" };

function HoldRow({ hold, zone }: { hold: Hold; zone: string }) {
  const lifted = hold.lifted_at
    ? `lifted ${date(hold.lifted_at, zone)}${hold.lifted_by ? ` by ${hold.lifted_by}` : ""}`
    : "open";
  return (
    <li className="border-line border-b px-4 py-2.5 text-small last:border-0">
      <p>
        <span className="font-name">{kinds[hold.kind]}</span>
        {hold.reason ? ` “${hold.reason}”` : ""}
      </p>
      <p className="num text-ink-3">
        {date(hold.placed_at, zone)}
        {hold.placed_by ? `, ${hold.placed_by}` : ""}, {lifted}
      </p>
    </li>
  );
}
