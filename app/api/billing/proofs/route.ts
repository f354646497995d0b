import { proofInput } from "@/lib/billing/claim-input";
import { proofOwner, proofSenders } from "@/lib/billing/proof-owner";
import { proofs, refuseProof } from "@/lib/billing/proof-rules";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { typeOf } from "@/lib/work/file-type";
import { newPath } from "@/lib/work/storage";

/** The path is of a student one may send proofs of, so the policy has one reason left to refuse. */
const isForbidden = (error: object) => "statusCode" in error && error.statusCode === "403";

/** An address to which one proof of a payment may be put, one's own or for the office a student's: {uploadUrl, path, type}. */
export const POST = route(proofSenders, async (request, { supabase, user }) => {
  const file = await jsonBody(request, proofInput);
  const problem = refuseProof(file);
  if (problem) throw new Refusal(problem);

  const path = newPath(user.company.id, await proofOwner(supabase, user, file.student));
  const { data, error } = await supabase.storage.from(proofs).createSignedUploadUrl(path);
  if (error)
    throw isForbidden(error)
      ? new Refusal("You uploaded 20 proofs within the last hour. Try again later.")
      : error;
  return Response.json({ uploadUrl: data.signedUrl, path, type: typeOf(file.name) });
});
