import { Refusal } from "@/lib/errors";
import { keepFile } from "@/lib/imports/upload";
import { route } from "@/lib/route";

const largestBody = 5_200_000;

/** Takes a CSV file of students in: {id}. Nothing is written but its rows, to be checked. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    if (Number(request.headers.get("content-length") ?? 0) > largestBody)
      throw new Refusal("This file is larger than 5 MB. Split it.");
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    if (!(file instanceof File)) throw new Refusal("Choose a CSV file.");
    return Response.json({ id: await keepFile(supabase, file) });
  },
);
