import { sentProofInput } from "@/lib/billing/claim-input";
import { hashOf } from "@/lib/billing/proof-hash";
import { proofOwner, proofSenders } from "@/lib/billing/proof-owner";
import { proofs, refuseProofContent } from "@/lib/billing/proof-rules";
import { Refusal } from "@/lib/errors";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";
import { typeOf } from "@/lib/work/file-type";
import { inspect, isOwnPath } from "@/lib/work/storage";

const missing = "The file did not arrive. Upload it again.";

/** Reads an uploaded proof, see the route that gave its address: {path} once it is a picture or a PDF. One that is not is deleted. */
export const POST = route(proofSenders, async (request, { supabase, user }) => {
  const { path, name, ...sent } = await jsonBody(request, sentProofInput);
  const student = await proofOwner(supabase, user, sent.student);
  if (!isOwnPath(path, user.company.id, student)) throw new Refusal(missing);
  const admin = createAdminClient();
  const bucket = admin.storage.from(proofs);
  const { data: signed } = await bucket.createSignedUrl(path, 60);
  const found = signed ? await inspect(signed.signedUrl, name) : null;
  if (!signed || !found) throw new Refusal(missing);
  const type = typeOf(name);
  if (!found.isHonest || !type) {
    await bucket.remove([path]);
    throw new Refusal(refuseProofContent(name));
  }
  await admin
    .rpc("register_proof", {
      p_user: user.id,
      p_student: student,
      p_path: path,
      p_type: type,
      p_size: found.size,
      p_sha256: await hashOf(signed.signedUrl),
    })
    .throwOnError();
  return Response.json({ path });
});
