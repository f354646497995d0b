import { counted, number } from "@/lib/format";
import type { Effect, Override } from "./student-schema";

export type OverrideAction = Override["action"];

/** What each action does, said before it is chosen. */
export const overrideWords: Record<OverrideAction, { verb: string; done: string; hint: string }> = {
  open: { verb: "Open", done: "Opened", hint: "Opens now, whatever should come before it." },
  lock: { verb: "Lock", done: "Locked", hint: "Closes it, even where it was seen." },
  waive: {
    verb: "Waive",
    done: "Waived",
    hint: "Needs no other lesson or work first. Its day still counts.",
  },
  shift: { verb: "Shift", done: "Shifted", hint: "Moves its day, later or earlier." },
};

/** "12 students gain 36 lessons, 3 already open." What will happen, in one sentence. */
export function effectInWords({ changed, pairs, before, after }: Effect): string {
  if (pairs === 0) return "None of them is enrolled in a course with these lessons.";
  const gain = after - before;
  if (gain > 0) {
    const already = before > 0 ? `, ${number(before)} already open` : "";
    return `${students(changed)} ${changed === 1 ? "gains" : "gain"} ${counted(gain, "lesson")}${already}.`;
  }
  if (gain < 0)
    return `${students(changed)} ${changed === 1 ? "loses" : "lose"} ${counted(-gain, "lesson")}.`;
  if (before === pairs) return "Nothing opens: all of them are open already.";
  return before === 0
    ? "Nothing opens or closes now."
    : `Nothing opens or closes now, ${number(before)} of ${number(pairs)} are open.`;
}

function students(n: number): string {
  return counted(n, "student");
}

/** "Opened until 4 Dec 2026", "Shifted by 3 days, earlier". */
export function overrideInWords(override: Pick<Override, "action" | "shift_days">): string {
  const { done } = overrideWords[override.action];
  const days = override.shift_days;
  if (days === null) return done;
  return `${done} by ${counted(Math.abs(days), "day")}, ${days < 0 ? "earlier" : "later"}`;
}
