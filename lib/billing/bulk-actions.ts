"use server";

import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import { chosenInput, reasonedMoveInput, resultsSchema } from "./bulk-schema";

const office: Role[] = ["enrollment_manager", "admin", "superadmin"];

/** Reminds the students of chosen invoices, each invoice once a day. Returns what became of each. */
export const remindInvoices = action(office, chosenInput, async ({ invoices }, { supabase }) => {
  const { data } = await supabase.rpc("remind_invoices", { p_invoices: invoices }).throwOnError();
  return resultsSchema.parse(data);
});

/** Moves what is unpaid of chosen invoices to a first day or by days. Returns what became of each. */
export const moveInvoices = action(office, reasonedMoveInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("move_invoices", {
      p_invoices: input.invoices,
      p_first_due: input.firstDue ?? undefined,
      p_days: input.days ?? undefined,
      p_reason: input.reason,
    })
    .throwOnError();
  return resultsSchema.parse(data);
});
