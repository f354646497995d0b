import { z } from "zod";
import { answersBucket } from "@/lib/enrollment/answer-files";
import { filesOfAnswer } from "@/lib/enrollment/queries";
import { route } from "@/lib/route";

type Params = { student: string; question: string; index: string };

const place = z.object({
  student: z.uuid(),
  question: z.string().max(40),
  index: z.coerce.number().int().min(0).max(10),
});

/** Leads to a file of an answer, as a download that works for a minute: one's own, or of a student one may read about. */
export const GET = route<Params>(
  ["student", "mentor", "enrollment_manager", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const missing = Response.json({ message: "There is no such file." }, { status: 404 });
    const at = place.safeParse(params);
    if (!at.success) return missing;
    const files = await filesOfAnswer(supabase, at.data.student, at.data.question);
    const file = files[at.data.index];
    if (!file) return missing;
    const { data } = await supabase.storage
      .from(answersBucket)
      .createSignedUrl(file.path, 60, { download: file.name });
    return data
      ? new Response(null, { status: 302, headers: { location: data.signedUrl } })
      : missing;
  },
);
