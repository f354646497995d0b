import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";
import { refuseContent } from "@/lib/work/file-rules";
import { typeOf } from "@/lib/work/file-type";
import { fileOfAttempt } from "@/lib/work/queries";
import { linkInput } from "@/lib/work/schema";
import { inspect, isOwnPath, submissions } from "@/lib/work/storage";

type Params = { assignment: string };

/**
 * Links an uploaded file to the signed-in student's draft, once its bytes are what its name says: {file}.
 * A file that fails is deleted. One that is linked already stays as it is, so a lost answer can be asked for again.
 */
export const POST = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.assignment);
  const studentId = user.student_id;
  if (!id.success || !studentId)
    return Response.json({ message: "There is no such work." }, { status: 404 });
  const { path, name } = await jsonBody(request, linkInput);
  if (!isOwnPath(path, user.company.id, studentId))
    throw new Refusal("The file did not arrive. Upload it again.");
  const linked = await fileOfAttempt(supabase, path);
  if (linked) return Response.json({ file: linked });

  const bucket = createAdminClient().storage.from(submissions);
  const { data: signed } = await bucket.createSignedUrl(path, 60);
  const found = signed ? await inspect(signed.signedUrl, name) : null;
  if (!found) throw new Refusal("The file did not arrive. Upload it again.");
  if (!found.isHonest) {
    await bucket.remove([path]);
    throw new Refusal(refuseContent(name));
  }

  const { size } = found;
  const type = typeOf(name) ?? "";
  const { error } = await createAdminClient().rpc("attach_submission_file", {
    p_user: user.id,
    p_assignment: id.data,
    p_path: path,
    p_name: name,
    p_size: size,
    p_type: type,
  });
  if (error) {
    await bucket.remove([path]);
    throw error;
  }
  return Response.json({ file: { path, name, size, type } });
});
