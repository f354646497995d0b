import { capital, count, inWordsCapital, near, time } from "@/lib/format";
import type { PieceOfWork } from "./schema";
import type { WorkGroups, Zones } from "./standing";

/** The true sentence over the work list: what the student can do now, and by when. */
export function workSentence({ toDo, waiting, done, locked }: WorkGroups, zones: Zones): string {
  const total = toDo.length + waiting.length + done.length + locked.length;
  if (total === 0) return "Your courses have no assignments yet.";
  if (toDo.length > 0) return `${need(toDo)} ${whenFirst(toDo, zones)}`.trim();
  if (waiting.length > 0)
    return `Nothing to hand in. ${capital(count(waiting.length, "piece"))} of work ${waiting.length === 1 ? "waits" : "wait"} for an answer.`;
  if (locked.length > 0) return "Nothing to hand in now. The next lessons bring more.";
  return "All your work is done.";
}

function need(toDo: readonly PieceOfWork[]) {
  const [first] = toDo;
  if (toDo.length === 1 && first) return `“${first.title}” is open.`;
  return `${inWordsCapital(toDo.length)} pieces of work are open.`;
}

function whenFirst(toDo: readonly PieceOfWork[], { company, now }: Zones) {
  const late = toDo.filter((piece) => piece.late_days > 0).length;
  if (late > 0)
    return late === toDo.length && late === 1
      ? "It is overdue."
      : `${inWordsCapital(late)} ${late === 1 ? "is" : "are"} overdue.`;
  const dates = toDo.flatMap((piece) => piece.due_at ?? []).sort();
  const [next] = dates;
  if (!next) return "";
  const when = `${near(next, company, now)}, ${time(next, company)}`;
  return toDo.length === 1 ? `It is due ${when}.` : `The next is due ${when}.`;
}
