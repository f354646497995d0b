import { Refusal } from "@/lib/errors";
import { invitationByToken } from "@/lib/identity/invitation";
import { acceptInput } from "@/lib/identity/schema";
import { countTry } from "@/lib/identity/visitor";
import { openRoute } from "@/lib/route";
import { homeOf } from "@/lib/session";
import { createAdminClient } from "@/lib/supabase/admin";
import { createClient } from "@/lib/supabase/server";

type Admin = ReturnType<typeof createAdminClient>;

/**
 * Turns an open invitation into a person and signs them in. The password is set last, by whoever's acceptance
 * the database took: of two at once, the other changes nothing. Stopped half-way, it can be done again.
 */
export const POST = openRoute(acceptInput, async ({ token, fullName, password, timeZone }) => {
  const takeBack = await countTry("invitation", token);
  const invitation = await invitationByToken(await createClient(), token);
  if (!invitation) throw new Error("invitation_not_found");
  const admin = createAdminClient();

  const id = await accountFor(admin, invitation.email);
  if (id === null) throw await whyTaken(admin, token);
  await admin
    .rpc("accept_invitation", {
      p_token: token,
      p_user: id,
      p_full_name: fullName,
      p_time_zone: timeZone,
    })
    .throwOnError();
  const { error } = await admin.auth.admin.updateUserById(id, { password });
  if (error) throw weakOrBroken(error);
  takeBack();
  return { next: await enter(invitation.email, password, homeOf(invitation.role)) };
});

/** An account without a person: a new one, or the one an earlier try left behind; null when it is somebody's. */
async function accountFor(admin: Admin, email: string): Promise<string | null> {
  const { data, error } = await admin.auth.admin.createUser({ email, email_confirm: true });
  if (data.user) return data.user.id;
  if (error?.code !== "email_exists") throw error;
  return (await admin.rpc("unclaimed_account", { p_email: email }).throwOnError()).data;
}

/** The account came by this invitation, in another window perhaps, or it is another academy's. */
async function whyTaken(admin: Admin, token: string) {
  const invitation = await invitationByToken(admin, token);
  if (invitation?.state === "accepted") return new Error("invitation_is_accepted");
  return new Refusal(
    "This e-mail already has an account at another academy. Ask for an invitation to another e-mail.",
  );
}

/** Signs in; should that fail, the account is there all the same and the sign-in page is next. */
async function enter(email: string, password: string, home: string) {
  const supabase = await createClient();
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  return error ? "/sign-in" : home;
}

function weakOrBroken(error: Error & { code?: string }) {
  if (error.code !== "weak_password") return error;
  return new Refusal(
    "Your account is made, but this password is too common. Choose another with “Forgotten?” on the sign-in page.",
  );
}
