import { z } from "zod";
import { answerFiles, answersBucket } from "@/lib/enrollment/answer-files";
import { filesOfAnswer } from "@/lib/enrollment/queries";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";
import { refuseContent, refuseFile } from "@/lib/work/file-rules";
import { typeOf } from "@/lib/work/file-type";
import { linkInput } from "@/lib/work/schema";
import { inspect, isOwnPath } from "@/lib/work/storage";

type Params = { questionnaire: string; question: string };

const notThere = "The file did not arrive. Upload it again.";

/**
 * Links an uploaded file to an answer of the signed-in student, once its bytes are what its name says: {file}.
 * A file that fails is deleted. One that is linked already stays as it is, so a lost answer can be asked for again.
 */
export const POST = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.questionnaire);
  const student = user.student_id;
  if (!id.success || !student)
    return Response.json({ message: "There is no such question." }, { status: 404 });
  const { path, name } = await jsonBody(request, linkInput);
  if (!isOwnPath(path, user.company.id, student)) throw new Refusal(notThere);
  const linked = await filesOfAnswer(supabase, student, params.question);
  const known = linked.find((file) => file.path === path);
  if (known) return Response.json({ file: known });

  const bucket = createAdminClient().storage.from(answersBucket);
  const { data: signed } = await bucket.createSignedUrl(path, 60);
  const found = signed ? await inspect(signed.signedUrl, name) : null;
  if (!found) throw new Refusal(notThere);
  const problem = found.isHonest
    ? refuseFile({ name, size: found.size }, answerFiles)
    : refuseContent(name);
  const file = { path, name, size: found.size, type: typeOf(name) ?? "" };
  const { error } = problem
    ? { error: new Refusal(problem) }
    : await createAdminClient().rpc("attach_answer_file", {
        p_user: user.id,
        p_questionnaire: id.data,
        p_question: params.question,
        p_path: path,
        p_name: name,
        p_size: found.size,
        p_type: file.type,
      });
  if (error) {
    await bucket.remove([path]);
    throw error;
  }
  return Response.json({ file });
});
