import "server-only";
import { reportBug } from "@/lib/log";
import type { createAdminClient } from "@/lib/supabase/admin";

/**
 * Today's billing, one transaction per company, each by its own calendar. A company that fails does not keep the others
 * waiting; the job fails at its end, so that whoever watches it knows.
 */
export async function billEveryCompany(admin: ReturnType<typeof createAdminClient>) {
  const { data: companies } = await admin.rpc("companies_to_bill").throwOnError();
  const days: Record<string, unknown> = {};
  const failed: string[] = [];
  for (const company of companies) {
    const { data, error } = await admin.rpc("run_billing_day", { p_company: company });
    days[company] = data;
    if (error) failed.push(`${company} ${reportBug(error, { company })}`);
  }
  if (failed.length > 0) throw new Error(`Not billed: ${failed.join(", ")}`);
  return days;
}
