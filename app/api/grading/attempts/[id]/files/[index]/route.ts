import { signedFile } from "@/lib/grading/files";
import { route } from "@/lib/route";

type Params = { id: string; index: string };

/**
 * Leads to a file of an attempt: an address in storage that lives five minutes. ?as=download makes the
 * browser save it, ?as=address answers {url, name, type} instead of leading there.
 */
export const GET = route<Params>(
  ["mentor", "admin", "superadmin"],
  async (request, { supabase, params }) => {
    const as = new URL(request.url).searchParams.get("as");
    const file = await signedFile(supabase, params.id, params.index, as === "download");
    if (!file) return Response.json({ message: "No such file." }, { status: 404 });
    if (as === "address") return Response.json(file);
    return new Response(null, { status: 302, headers: { location: file.url } });
  },
);
