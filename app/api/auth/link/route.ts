import { after } from "next/server";
import { companyUrl } from "@/lib/identity/company";
import { passwordLetter, signInLetter } from "@/lib/identity/letters";
import { linkInput } from "@/lib/identity/schema";
import { countTry } from "@/lib/identity/visitor";
import { sendMail } from "@/lib/integrations/mail";
import { reportBug } from "@/lib/log";
import { openRoute } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

type Kind = "sign-in" | "password";

/** Mails a sign-in or password link to whoever has this e-mail and access. Answers at once and always the same. */
export const POST = openRoute(linkInput, async ({ email, kind }) => {
  await countTry("link", email);
  after(() => mailLink(email, kind).catch(reportBug));
  return {};
});

async function mailLink(email: string, kind: Kind) {
  const admin = createAdminClient();
  // Asked first, because the account server makes an account for whoever asks for a sign-in link.
  const { data: person } = await admin
    .from("users")
    .select("company:company_settings!users_company_id_fkey (company_name, primary_color, host)")
    .eq("email", email)
    .eq("is_active", true)
    .maybeSingle()
    .throwOnError();
  if (!person?.company) return;

  const { data, error } = await admin.auth.admin.generateLink({
    type: kind === "sign-in" ? "magiclink" : "recovery",
    email,
  });
  if (error) throw error;
  const { company_name: name, primary_color: colour, host } = person.company;
  const url = linkUrl(host, kind, data.properties.hashed_token);
  const write = kind === "sign-in" ? signInLetter : passwordLetter;
  await sendMail({ to: email, from: name, ...write({ name, colour }, url) });
}

/** The links lead to pages with a button: a mail scanner that opens them uses nothing up. */
function linkUrl(host: string, kind: Kind, tokenHash: string) {
  const url = new URL(kind === "sign-in" ? "/auth/confirm" : "/set-password", companyUrl(host));
  url.searchParams.set("token_hash", tokenHash);
  url.searchParams.set("type", kind === "sign-in" ? "email" : "recovery");
  return url.href;
}
