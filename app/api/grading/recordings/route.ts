import { recordingChoices } from "@/lib/grading/queries";
import { route } from "@/lib/route";

/** Every course with its lessons, to choose from when access is changed. Asked for by who opens that dialog, not with every list. */
export const GET = route(["mentor", "admin", "superadmin"], async (_request, { supabase }) =>
  Response.json(await recordingChoices(supabase)),
);
