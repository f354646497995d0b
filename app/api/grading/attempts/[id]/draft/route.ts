import { z } from "zod";
import { saveGradeDraft } from "@/lib/grading/claims";
import { gradeDraftInput } from "@/lib/grading/input";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** Keeps what a mentor has typed so far. Only they ever read it. Answers {savedAt}. */
export const PUT = route<{ id: string }>(
  ["mentor", "admin", "superadmin"],
  async (request, { supabase, params }) => {
    if (!z.uuid().safeParse(params.id).success)
      return Response.json({ message: "No such attempt." }, { status: 404 });
    const draft = await jsonBody(request, gradeDraftInput);
    return Response.json({ savedAt: await saveGradeDraft(supabase, params.id, draft) });
  },
);
