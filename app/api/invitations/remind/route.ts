import { after } from "next/server";
import { refusalFrom } from "@/lib/errors";
import { mailInvitation, newToken } from "@/lib/identity/invitation";
import { remindInput } from "@/lib/identity/schema";
import { countTry } from "@/lib/identity/visitor";
import { reportBug } from "@/lib/log";
import { openRoute } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

/** Mails an open invitation again to whoever is invited by this e-mail. Answers at once and always the same. */
export const POST = openRoute(remindInput, async ({ email }) => {
  await countTry("link", email);
  after(() => remind(email).catch(quietly));
  return {};
});

async function remind(email: string) {
  const { token, hash } = newToken();
  const { data } = await createAdminClient()
    .rpc("remind_invitation", { p_email: email, p_token_hash: hash })
    .throwOnError();
  if (data !== null) await mailInvitation(data, token);
}

/** "A mail went out a moment ago" is for nobody to hear here: it would tell that somebody is invited. */
function quietly(error: unknown) {
  if (refusalFrom(error) === null) reportBug(error);
}
