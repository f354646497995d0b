import { Path } from "@/components/ui/path";
import { PathStep } from "@/components/ui/path-step";
import { counted } from "@/lib/format";
import { graceDays, reminderDays } from "@/lib/settings/form";
import type { TypedSettings } from "@/lib/settings/schema";

/** What comes of an instalment nobody pays, as a way: reminders, its day, the hold. Nothing while a number cannot be read. */
export function ReminderPath({ typed }: { typed: TypedSettings }) {
  const [reminders, grace] = [reminderDays(typed), graceDays(typed)];
  if (!reminders || grace === null) return null;
  const days = [...new Set([...reminders, 0, grace])].toSorted((a, b) => a - b);
  return (
    <section aria-label="An instalment nobody pays" className="border-line border-t p-5">
      <h3 className="mb-3 font-name text-small">An instalment nobody pays</h3>
      <Path label="What happens by day" className="max-h-[46vh] overflow-y-auto">
        {days.flatMap((day) => [
          ...(day === 0 || reminders.includes(day)
            ? [
                <PathStep key={day} is={day === 0 ? "due" : "scheduled"} ahead className="pb-2.5">
                  <b className="font-name">{dayWords(day)}</b>{" "}
                  <span className="text-ink-3 text-small">
                    {reminders.includes(day) ? "reminder" : "no reminder"}
                  </span>
                </PathStep>,
              ]
            : []),
          ...(day === grace
            ? [
                <PathStep key="hold" is="hold" ahead className="pb-2.5">
                  <b className="font-name">After {counted(grace, "day")}</b>{" "}
                  <span className="text-ink-3 text-small">lessons close</span>
                </PathStep>,
              ]
            : []),
        ])}
      </Path>
    </section>
  );
}

function dayWords(day: number) {
  if (day === 0) return "Due";
  return `${counted(Math.abs(day), "day")} ${day < 0 ? "before" : "after"}`;
}
