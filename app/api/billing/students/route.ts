import { z } from "zod";
import { studentsFound } from "@/lib/billing/draft-queries";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

const input = z.strictObject({ q: z.string().max(100) });

/** Students a name or an e-mail finds, for choosing whom an invoice is for. A POST, so that addresses stay out of logs. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const { q } = await jsonBody(request, input);
    return Response.json(await studentsFound(supabase, q));
  },
);
