import type { Client } from "@/lib/supabase/server";
import { chosenSchema, type MoveInput, movesSchema } from "./bulk-schema";

/** What chosen invoices have open in all, and which of them a reminder would go out for. For the office. */
export async function chosenOf(supabase: Client, invoices: string[]) {
  const { data } = await supabase.rpc("chosen_sum", { p_invoices: invoices }).throwOnError();
  return chosenSchema.parse(data);
}

/** Where the unpaid instalments of chosen invoices would come to lie. Nothing is changed. */
export async function movePreview(supabase: Client, { invoices, firstDue, days }: MoveInput) {
  const { data } = await supabase
    .rpc("preview_move", {
      p_invoices: invoices,
      p_first_due: firstDue ?? undefined,
      p_days: days ?? undefined,
    })
    .throwOnError();
  return movesSchema.parse(data);
}
