import { z } from "zod";
import { runBatch } from "@/lib/imports/run-batch";
import { route } from "@/lib/route";

type Params = { id: string };

/** Enrolls the next rows of a running import for some seconds: {counts, isDone, isStuck}. */
export const POST = route<Params>(
  ["enrollment_manager", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const id = z.uuid().safeParse(params.id);
    if (!id.success) return Response.json({ message: "There is no such import." }, { status: 404 });
    return Response.json(await runBatch(supabase, id.data));
  },
);
