import { z } from "zod";
import { captions } from "@/lib/lesson/queries";
import { route } from "@/lib/route";

const params = z.object({
  id: z.uuid(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
});

/** The captions of an open recording, as WebVTT. */
export const GET = route<{ id: string; language: string }>(
  ["student"],
  async (_request, context) => {
    const asked = params.safeParse(context.params);
    const found = asked.success
      ? await captions(context.supabase, asked.data.id, asked.data.language)
      : null;
    if (found === null) return Response.json({ message: "No such captions." }, { status: 404 });
    return new Response(found, { headers: { "content-type": "text/vtt; charset=utf-8" } });
  },
);
