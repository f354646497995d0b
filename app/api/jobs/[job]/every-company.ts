import "server-only";
import { z } from "zod";
import { reportBug } from "@/lib/log";
import type { createAdminClient } from "@/lib/supabase/admin";

export type Admin = ReturnType<typeof createAdminClient>;

const batch = z.object({ next: z.uuid().nullable() });

/**
 * Runs a job for one company after the other, each in batches of their own transaction. A company that fails does not keep
 * the others waiting; the job fails at its end, so that whoever watches it knows.
 */
export async function forEveryCompany(
  admin: Admin,
  run: (company: string, after?: string) => PromiseLike<{ data: unknown }>,
) {
  const { data: companies } = await admin.rpc("companies_for_jobs").throwOnError();
  const done: Record<string, unknown> = {};
  const failed: string[] = [];
  for (const company of companies) {
    try {
      done[company] = await batches((after) => run(company, after));
    } catch (error) {
      failed.push(`${company} ${reportBug(error, { company })}`);
    }
  }
  if (failed.length > 0) throw new Error(`Not done: ${failed.join(", ")}`);
  return done;
}

async function batches(run: (after?: string) => PromiseLike<{ data: unknown }>) {
  const results: unknown[] = [];
  let after: string | undefined;
  do {
    const { data } = await run(after);
    results.push(data);
    after = batch.parse(data).next ?? undefined;
  } while (after);
  return results;
}
