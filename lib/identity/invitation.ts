import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { sendMail } from "@/lib/integrations/mail";
import { reportBug } from "@/lib/log";
import type { Client } from "@/lib/supabase/server";
import { companyUrl } from "./company";
import { invitationStates } from "./invitation-states";
import { invitationLetter } from "./letters";
import { roles } from "./roles";
import { token as tokenShape } from "./schema";

const seen = z.object({
  state: z.enum(invitationStates),
  email: z.string(),
  full_name: z.string(),
  role: roles,
  company: z.string(),
});

const letter = z.object({
  id: z.uuid(),
  email: z.string(),
  full_name: z.string(),
  role: roles,
  days: z.number(),
  company: z.string(),
  colour: z.string(),
  host: z.string(),
});

/** What the holder of a link may see; null for a link nobody sent. */
export async function invitationByToken(supabase: Client, given: string) {
  const { data: token } = tokenShape.safeParse(given);
  if (token === undefined) return null;
  const { data } = await supabase.rpc("invitation_by_token", { p_token: token }).throwOnError();
  return data === null ? null : seen.parse(data);
}

/** A new token and what is stored of it. */
export function newToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest("hex") };
}

/** Mails the link and says whether the mail left. The invitation stands either way: it can be sent again. */
export async function isInvitationMailed(written: unknown, token: string) {
  try {
    await mailInvitation(written, token);
    return true;
  } catch (error) {
    reportBug(error);
    return false;
  }
}

/** Mails the link to the invited address; `written` is what the database says the mail says. */
export async function mailInvitation(written: unknown, token: string) {
  const {
    email,
    full_name: fullName,
    role,
    days,
    company: name,
    colour,
    host,
  } = letter.parse(written);
  const url = new URL(`/invitation/${token}`, companyUrl(host)).href;
  await sendMail({
    to: email,
    from: name,
    ...invitationLetter({ name, colour }, { fullName, role, days, url }),
  });
}
