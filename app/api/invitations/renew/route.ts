import { mailInvitation, newToken } from "@/lib/identity/invitation";
import { renewInput } from "@/lib/identity/schema";
import { countTry } from "@/lib/identity/visitor";
import { openRoute } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

/** Mails the holder of an expired link a new one, to the invited address. */
export const POST = openRoute(renewInput, async ({ token: old }) => {
  await countTry("invitation", old);
  const { token, hash } = newToken();
  const { data } = await createAdminClient()
    .rpc("renew_invitation", { p_token: old, p_token_hash: hash })
    .throwOnError();
  await mailInvitation(data, token);
  return {};
});
