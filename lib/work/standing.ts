import { near } from "@/lib/format";
import type { Assignment, PieceOfWork } from "./schema";

export type Zones = { company: string; reader: string; now: string };

/** Where a piece of work stands, in the words of the status table, said closer where there is a date. */
export type Standing = {
  is: "waiting" | "passed" | "failed" | "needs" | "overdue" | "due" | "draft" | "open";
  word?: string;
};

type Facts = {
  state: "draft" | "submitted" | "graded" | "returned" | null;
  verdict: "pass" | "needs_work" | "fail" | null;
  wasReturned: boolean;
  due_at: string | null;
  late_days: number;
};

/** The standing of an assignment with all its attempts. */
export function standingOf(assignment: Assignment, zones: Zones): Standing {
  const last = assignment.attempts[0];
  const isDraft = assignment.draft !== null && assignment.draft.attempt_id !== null;
  return standing(
    {
      state: isDraft ? "draft" : (last?.state ?? null),
      verdict: last?.verdict ?? null,
      wasReturned: last?.state === "returned",
      due_at: assignment.due_at,
      late_days: assignment.late_days,
    },
    zones,
  );
}

/** The standing of a line of the work list. */
export function standingOfWork(
  { attempt, due_at, late_days }: PieceOfWork,
  zones: Zones,
): Standing {
  return standing(
    {
      state: attempt?.state ?? null,
      verdict: attempt?.verdict ?? null,
      wasReturned:
        attempt?.state === "returned" || (attempt?.state === "draft" && attempt.number > 1),
      due_at,
      late_days,
    },
    zones,
  );
}

function standing(
  { state, verdict, wasReturned, due_at, late_days }: Facts,
  zones: Zones,
): Standing {
  if (state === "submitted") return { is: "waiting" };
  if (verdict === "pass" && state !== "draft") return { is: "passed" };
  if (verdict === "fail" && state !== "draft") return { is: "failed" };
  if (wasReturned) return { is: "needs" };
  if (late_days > 0) return { is: "overdue", word: `Overdue ${late_days} d` };
  if (due_at && isWithinAWeek(due_at, zones.now))
    return { is: "due", word: `Due ${near(due_at, zones.company, zones.now)}` };
  return { is: state === "draft" ? "draft" : "open" };
}

function isWithinAWeek(at: string, now: string) {
  return new Date(at).getTime() - new Date(now).getTime() < 7 * 86_400_000;
}

export type WorkGroups = {
  toDo: PieceOfWork[];
  waiting: PieceOfWork[];
  done: PieceOfWork[];
  locked: PieceOfWork[];
};

/** Work by whose turn it is, each group in path order. */
export function groupWork(work: readonly PieceOfWork[]): WorkGroups {
  const groups: WorkGroups = { toDo: [], waiting: [], done: [], locked: [] };
  for (const piece of work) groups[turn(piece)].push(piece);
  return groups;
}

function turn({ attempt, is_open }: PieceOfWork): keyof WorkGroups {
  if (attempt?.state === "submitted") return "waiting";
  if (attempt?.state === "graded") return "done";
  return is_open ? "toDo" : "locked";
}
