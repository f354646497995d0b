import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";
import { refuseFile } from "@/lib/work/file-rules";
import { typeOf } from "@/lib/work/file-type";
import { fileOfAttempt, fileRulesOfAssignment } from "@/lib/work/queries";
import { fileInput } from "@/lib/work/schema";
import { isOwnPath, newPath, submissions } from "@/lib/work/storage";

type Params = { assignment: string };

const tooMany = "You uploaded 100 files within the last hour. Try again later.";

/** The path is the student's own, so the policy has one reason left to refuse. */
const isForbidden = (error: object) => "statusCode" in error && error.statusCode === "403";

const noSuchWork = () => Response.json({ message: "There is no such work." }, { status: 404 });

/** An address to which the signed-in student may put one file: {uploadUrl, path, type}. */
export const POST = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.assignment);
  if (!id.success || !user.student_id) return noSuchWork();
  const file = await jsonBody(request, fileInput);
  const rules = await fileRulesOfAssignment(supabase, id.data);
  if (!rules) throw new Refusal("This work is not open to you now. The course page says why.");
  if (!rules.accepts_files) throw new Refusal("This work takes no files.");
  const problem = refuseFile(file, {
    extensions: rules.file_extensions,
    maxMb: rules.max_file_mb,
  });
  const type = typeOf(file.name);
  if (problem || !type) throw new Refusal(problem ?? "This kind of file is not accepted here.");

  const path = newPath(user.company.id, user.student_id);
  const { data, error } = await supabase.storage.from(submissions).createSignedUploadUrl(path);
  if (error) throw isForbidden(error) ? new Refusal(tooMany) : error;
  return Response.json({ uploadUrl: data.signedUrl, path, type });
});

/** Takes a file out of the signed-in student's draft: {files}. What no attempt carries is deleted. */
export const DELETE = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.assignment);
  if (!id.success || !user.student_id) return noSuchWork();
  const path = new URL(request.url).searchParams.get("path") ?? "";
  const { data: files } = await supabase
    .rpc("detach_submission_file", { p_assignment: id.data, p_path: path })
    .throwOnError();
  const isForgotten = !(await fileOfAttempt(supabase, path));
  if (isForgotten && isOwnPath(path, user.company.id, user.student_id))
    await createAdminClient().storage.from(submissions).remove([path]);
  return Response.json({ files });
});
