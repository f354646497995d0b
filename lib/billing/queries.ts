import type { Client } from "@/lib/supabase/server";
import { filterOf, type InvoicesAddress } from "./address";
import type { PlanInput } from "./input";
import { exportSchema, invoiceSchema, invoicesSchema, planSchema } from "./schema";

/** Invoices as the address asks for them, 25 at a time, with what is open in all. For the office. */
export async function invoicesOf(supabase: Client, address: InvoicesAddress) {
  const { data } = await supabase
    .rpc("invoices_list", {
      p_filter: filterOf(address),
      p_sort: address.sort,
      p_dir: address.dir,
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return invoicesSchema.parse(data);
}

/** Every invoice the address asks for, by number, read 1,000 at a time. */
export async function* allInvoicesOf(supabase: Client, address: InvoicesAddress) {
  let after: string | undefined;
  do {
    const { data } = await supabase
      .rpc("invoices_export", { p_filter: filterOf(address), p_after: after })
      .throwOnError();
    const page = exportSchema.parse(data);
    yield* page.rows;
    after = page.has_next ? page.rows.at(-1)?.id : undefined;
  } while (after);
}

/** One invoice with all there is about it; null when it is not one of the caller's company. */
export async function invoiceOf(supabase: Client, invoice: string) {
  const { data } = await supabase.rpc("invoice_page", { p_invoice: invoice }).throwOnError();
  return invoiceSchema.parse(data);
}

/** An amount in instalments that add up, as the database splits it. */
export async function planPreview(supabase: Client, plan: PlanInput) {
  const { data } = await supabase
    .rpc("preview_instalments", {
      p_amount: Number(plan.amount),
      p_currency: plan.currency,
      p_count: plan.count,
      p_cadence: plan.cadence,
      p_first_due: plan.firstDue,
    })
    .throwOnError();
  return planSchema.parse(data);
}
