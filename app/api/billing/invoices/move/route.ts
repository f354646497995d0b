import { movePreview } from "@/lib/billing/bulk-queries";
import { moveInput } from "@/lib/billing/bulk-schema";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** Where the unpaid instalments of chosen invoices would come to lie. Writes nothing. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const move = await jsonBody(request, moveInput);
    return Response.json(await movePreview(supabase, move));
  },
);
