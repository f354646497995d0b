import clsx from "clsx";
import { addDays, formatISO, startOfISOWeek } from "date-fns";
import { Check } from "lucide-react";
import { count, counted } from "@/lib/format";

const names = [
  ["Mo", "Monday"],
  ["Tu", "Tuesday"],
  ["We", "Wednesday"],
  ["Th", "Thursday"],
  ["Fr", "Friday"],
  ["Sa", "Saturday"],
  ["Su", "Sunday"],
] as const;

/** The days of this week on which something was watched or handed in, and weeks in a row. */
export function StudyWeek({
  days,
  today,
  streak,
}: {
  days: readonly string[];
  today: string;
  streak: number;
}) {
  const monday = startOfISOWeek(today);
  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-small">This week</h2>
        <span className="num text-ink-3 text-small">{streakWords(streak)}</span>
      </div>
      <p className="sr-only">You studied on {count(days.length, "day")} this week.</p>
      <ul className="flex justify-between">
        {names.map(([short, long], at) => {
          const date = formatISO(addDays(monday, at), { representation: "date" });
          const isStudied = days.includes(date);
          return (
            <li key={short} className="grid justify-items-center gap-1.5">
              <i
                aria-hidden="true"
                className={clsx(
                  "grid size-6 place-items-center rounded-full",
                  isStudied && "bg-ink text-ink-on",
                  !isStudied && date === today && "shadow-[inset_0_0_0_2px_var(--accent)]",
                  !isStudied && date !== today && "shadow-[inset_0_0_0_1.5px_var(--ink-4)]",
                )}
              >
                {isStudied ? <Check size={12} /> : null}
              </i>
              <span
                aria-hidden="true"
                className={clsx("text-micro", date === today ? "text-ink" : "text-ink-3")}
              >
                {short}
              </span>
              <span className="sr-only">
                {long}
                {isStudied ? ": studied" : ""}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function streakWords(streak: number): string {
  if (streak === 0) return "";
  return streak === 1 ? "First week" : `${counted(streak, "week")} in a row`;
}
