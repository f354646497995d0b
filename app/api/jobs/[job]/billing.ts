import "server-only";
import { z } from "zod";
import { reportBug } from "@/lib/log";
import type { createAdminClient } from "@/lib/supabase/admin";

type Admin = ReturnType<typeof createAdminClient>;

const batch = z.object({ next: z.uuid().nullable() });

/**
 * Today's billing, a thousand students a transaction, each by its own calendar. A company that fails does not keep the others
 * waiting; the job fails at its end, so that whoever watches it knows.
 */
export async function billEveryCompany(admin: Admin) {
  const { data: companies } = await admin.rpc("companies_to_bill").throwOnError();
  const days: Record<string, unknown> = {};
  const failed: string[] = [];
  for (const company of companies) {
    try {
      days[company] = await billCompany(admin, company);
    } catch (error) {
      failed.push(`${company} ${reportBug(error, { company })}`);
    }
  }
  if (failed.length > 0) throw new Error(`Not billed: ${failed.join(", ")}`);
  return days;
}

async function billCompany(admin: Admin, company: string) {
  const batches: unknown[] = [];
  let after: string | undefined;
  do {
    const { data } = await admin
      .rpc("run_billing_day", { p_company: company, p_after: after })
      .throwOnError();
    batches.push(data);
    after = batch.parse(data).next ?? undefined;
  } while (after);
  return batches;
}
