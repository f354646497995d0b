import { overridePreviewInput } from "@/lib/grading/input";
import { overridePreview } from "@/lib/grading/queries";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** What opening, locking, waiving or shifting lessons would change, without doing it. */
export const POST = route(["mentor", "admin", "superadmin"], async (request, { supabase }) => {
  const input = await jsonBody(request, overridePreviewInput);
  return Response.json(await overridePreview(supabase, input));
});
