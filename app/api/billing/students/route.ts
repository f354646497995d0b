import { studentsFound } from "@/lib/billing/draft-queries";
import { route } from "@/lib/route";

/** Students whose name or e-mail holds ?q=, for choosing whom an invoice is for. */
export const GET = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const q = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await studentsFound(supabase, q));
  },
);
