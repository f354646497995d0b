import { asCaller } from "../../supabase/local/caller.ts";
import type { Database } from "./database.ts";

export type Step = { who: string; statement: string; values: unknown[] };

/** What somebody does: a statement with its values. */
export const step = (who: string, statement: string, ...values: unknown[]): Step => ({
  who,
  statement,
  values,
});

/**
 * Two people on two connections: the first holds its transaction open until the second waits for it (or has been
 * answered without waiting). Returns both outcomes: "ok" or the refusal.
 */
export async function race(db: Database, first: Step, second: Step) {
  const [one, two] = [db.connect(), db.connect()];
  const run = (sql: typeof one, { who, statement, values }: Step, after: () => Promise<unknown>) =>
    asCaller(
      sql,
      { role: "authenticated", claims: { sub: who, role: "authenticated" } },
      async (tx) => {
        await tx.unsafe(statement, values as never[]);
        await after();
      },
    ).then(
      () => "ok",
      (error) => (error.constraint_name as string) || (error.message as string),
    );
  try {
    const [pid] = await two`select pg_backend_pid() as pid`;
    let other: Promise<string> = Promise.resolve("");
    let isAnswered = false;
    const mine = await run(one, first, async () => {
      other = run(two, second, async () => {}).finally(() => {
        isAnswered = true;
      });
      while (!isAnswered && !(await waits(db, pid?.pid)));
    });
    return [mine, await other];
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
}

async function waits(db: Database, pid: number) {
  const [row] =
    await db.sql`select wait_event_type = 'Lock' as waits from pg_stat_activity where pid = ${pid}`;
  return row?.waits === true;
}
