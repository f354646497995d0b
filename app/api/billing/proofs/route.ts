import { proofInput } from "@/lib/billing/claim-input";
import { proofs, refuseProof } from "@/lib/billing/proof-rules";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { typeOf } from "@/lib/work/file-type";
import { newPath } from "@/lib/work/storage";

/** The path is the student's own, so the policy has one reason left to refuse. */
const isForbidden = (error: object) => "statusCode" in error && error.statusCode === "403";

/** An address to which the signed-in student may put one proof of payment: {uploadUrl, path, type}. */
export const POST = route(["student"], async (request, { supabase, user }) => {
  const file = await jsonBody(request, proofInput);
  const problem = refuseProof(file);
  if (problem) throw new Refusal(problem);
  if (!user.student_id) throw new Refusal("Only students send proofs here.");

  const path = newPath(user.company.id, user.student_id);
  const { data, error } = await supabase.storage.from(proofs).createSignedUploadUrl(path);
  if (error)
    throw isForbidden(error)
      ? new Refusal("20 proofs within an hour is the most. Try again later.")
      : error;
  return Response.json({ uploadUrl: data.signedUrl, path, type: typeOf(file.name) });
});
