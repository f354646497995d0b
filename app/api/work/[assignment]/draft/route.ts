import { z } from "zod";
import { time } from "@/lib/format";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { draftOfStudent } from "@/lib/work/queries";
import { draftInput, savedDraft } from "@/lib/work/schema";

type Params = { assignment: string };

/**
 * Saves the signed-in student's draft: its new version, or {theirs}, the draft another tab saved meanwhile.
 * A route and not an action, so that it survives the closing page and redraws nothing.
 */
export const PUT = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.assignment);
  if (!id.success) return Response.json({ message: "There is no such work." }, { status: 404 });
  const draft = await jsonBody(request, draftInput);

  const { data, error } = await supabase.rpc("save_draft", {
    p_assignment: id.data,
    p_text: draft.text,
    p_links: draft.links,
    p_version: draft.version,
  });
  if (!error) {
    const { saved_at, ...saved } = savedDraft.parse(data);
    return Response.json({ ...saved, saved: time(saved_at, user.time_zone) });
  }
  const theirs =
    error.message === "draft_changed_elsewhere" ? await draftOfStudent(supabase, id.data) : null;
  if (!theirs) throw error;
  const { saved_at, ...other } = theirs;
  return Response.json({ theirs: { ...other, saved: time(saved_at, user.time_zone) } });
});
