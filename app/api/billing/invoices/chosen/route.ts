import { chosenOf } from "@/lib/billing/bulk-queries";
import { chosenInput } from "@/lib/billing/bulk-schema";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** What chosen invoices have open in all, and which of them a reminder would go out for. Writes nothing. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const { invoices } = await jsonBody(request, chosenInput);
    return Response.json(await chosenOf(supabase, invoices));
  },
);
