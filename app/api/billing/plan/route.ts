import { planInput } from "@/lib/billing/input";
import { planPreview } from "@/lib/billing/queries";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** An amount in instalments that add up, without saving anything. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const input = await jsonBody(request, planInput);
    return Response.json(await planPreview(supabase, input));
  },
);
