import { z } from "zod";
import { route } from "@/lib/route";
import { workFile } from "@/lib/work/schema";
import { submissions } from "@/lib/work/storage";

type Params = { attempt: string; index: string };

const place = z.object({ attempt: z.uuid(), index: z.coerce.number().int().min(0).max(50) });

/** Sends the signed-in student to one of their own files, as a download that works for a minute. */
export const GET = route<Params>(["student"], async (_request, { supabase, params }) => {
  const missing = Response.json({ message: "There is no such file." }, { status: 404 });
  const at = place.safeParse(params);
  if (!at.success) return missing;
  const { data: attempt } = await supabase
    .from("student_assignments")
    .select("files")
    .eq("id", at.data.attempt)
    .maybeSingle()
    .throwOnError();
  const file = z.array(workFile).safeParse(attempt?.files).data?.[at.data.index];
  if (!file) return missing;

  const { data } = await supabase.storage
    .from(submissions)
    .createSignedUrl(file.path, 60, { download: file.name });
  return data
    ? new Response(null, { status: 302, headers: { location: data.signedUrl } })
    : missing;
});
