import { z } from "zod";
import { openPlayback, playback } from "@/lib/lesson/queries";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

type Params = { id: string };

const noSuch = () => Response.json({ message: "No such lesson." }, { status: 404 });

/** Starts the student's clock and answers with the video's address: {url, expiresAt}. */
export const POST = route<Params>(["student"], async (_request, { supabase, params }) => {
  if (!z.uuid().safeParse(params.id).success) return noSuch();
  await openPlayback(supabase, params.id);
  return Response.json(await playback(supabase, createAdminClient(), params.id));
});

/** The next address, before the last one expires. The clock runs on. */
export const GET = route<Params>(["student"], async (_request, { supabase, params }) => {
  if (!z.uuid().safeParse(params.id).success) return noSuch();
  return Response.json(await playback(supabase, createAdminClient(), params.id));
});
