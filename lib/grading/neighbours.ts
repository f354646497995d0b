import type { AttemptPage } from "./schema";

/** The attempts before and after this one in the queue, and the one to grade next: the nearest nobody else has claimed. */
export function neighbours({ attempt, queue }: Pick<AttemptPage, "attempt" | "queue">) {
  const { rows } = queue;
  const at = rows.findIndex(({ id }) => id === attempt.id);
  const place = at === -1 ? rows.filter((row) => row.at < attempt.submitted_at).length : at;
  const after = rows.slice(at === -1 ? place : place + 1);
  const free = [...after, ...rows.slice(0, place)].find(({ claim }) => !claim || claim.mine);
  return {
    previous: rows[place - 1]?.id ?? null,
    next: after[0]?.id ?? null,
    nextFree: free?.id ?? null,
  };
}
