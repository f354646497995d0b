import { z } from "zod";
import { answerFiles, answersBucket } from "@/lib/enrollment/answer-files";
import { filesOfAnswer } from "@/lib/enrollment/queries";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";
import { refuseFile } from "@/lib/work/file-rules";
import { typeOf } from "@/lib/work/file-type";
import { fileInput } from "@/lib/work/schema";
import { isOwnPath, newPath } from "@/lib/work/storage";

type Params = { questionnaire: string; question: string };

const tooMany =
  "You uploaded 50 files within the last hour. Wait a while, then upload the next one.";

const nothing = () => Response.json({ message: "There is no such question." }, { status: 404 });

/** An address to which the signed-in student may put one file: {uploadUrl, path, type}. */
export const POST = route<Params>(["student"], async (request, { supabase, user, params }) => {
  if (!z.uuid().safeParse(params.questionnaire).success || !user.student_id) return nothing();
  const file = await jsonBody(request, fileInput);
  const type = typeOf(file.name);
  const problem = refuseFile(file, answerFiles);
  if (problem || !type) throw new Refusal(problem ?? "This kind of file is not accepted here.");

  const path = newPath(user.company.id, user.student_id);
  const { data, error } = await supabase.storage.from(answersBucket).createSignedUploadUrl(path);
  if (error)
    throw "statusCode" in error && error.statusCode === "403" ? new Refusal(tooMany) : error;
  return Response.json({ uploadUrl: data.signedUrl, path, type });
});

/** Takes a file out of an answer of the signed-in student, and deletes it: {files}. */
export const DELETE = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.questionnaire);
  const student = user.student_id;
  if (!id.success || !student) return nothing();
  const path = new URL(request.url).searchParams.get("path") ?? "";
  const { data: files } = await supabase
    .rpc("detach_answer_file", {
      p_questionnaire: id.data,
      p_question: params.question,
      p_path: path,
    })
    .throwOnError();
  const isKept = (await filesOfAnswer(supabase, student, params.question)).some(
    (file) => file.path === path,
  );
  if (!isKept && isOwnPath(path, user.company.id, student))
    await createAdminClient().storage.from(answersBucket).remove([path]);
  return Response.json({ files });
});
