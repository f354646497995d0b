import { filePreview } from "@/lib/grading/files";
import { route } from "@/lib/route";

type Params = { id: string; index: string };

/** The beginning of a text or CSV file, as {kind: "text", …} or {kind: "table", …}. */
export const GET = route<Params>(
  ["mentor", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const preview = await filePreview(supabase, params.id, params.index);
    if (!preview) return Response.json({ message: "No such file." }, { status: 404 });
    return Response.json(preview);
  },
);
