import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { accessChange, accessInput } from "@/lib/settings/schema";

/** How many students' lessons a change of the rules of access would close and open now. Writes nothing. */
export const POST = route(["admin", "superadmin"], async (request, { supabase }) => {
  const { accessStarts, graceDays } = await jsonBody(request, accessInput);
  const { data } = await supabase
    .rpc("access_change", { p_access_starts: accessStarts, p_grace_days: graceDays })
    .throwOnError();
  return Response.json(accessChange.parse(data));
});
