import { z } from "zod";
import { claimAttempt, releaseAttempt } from "@/lib/grading/claims";
import { route } from "@/lib/route";

type Params = { id: string };

const noSuch = () => Response.json({ message: "No such attempt." }, { status: 404 });

/** Claims an attempt or renews one's claim. Answers {claim, now}: who has it; null when it is graded. */
export const POST = route<Params>(
  ["mentor", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    if (!z.uuid().safeParse(params.id).success) return noSuch();
    const claim = await claimAttempt(supabase, params.id);
    return Response.json({ claim, now: new Date().toISOString() });
  },
);

/** Gives one's claim back. */
export const DELETE = route<Params>(
  ["mentor", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    if (!z.uuid().safeParse(params.id).success) return noSuch();
    await releaseAttempt(supabase, params.id);
    return Response.json({ claim: null });
  },
);
