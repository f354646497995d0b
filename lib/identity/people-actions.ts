"use server";

import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import { isInvitationMailed, newToken } from "./invitation";
import { changeActivityInput, changeRoleInput, invitationInput, inviteInput } from "./schema";

const office: Role[] = ["enrollment_manager", "admin", "superadmin"];
const admins: Role[] = ["admin", "superadmin"];

/** Invites a person and mails the link. isMailed is false when the invitation stands but its mail did not leave. */
export const invitePerson = action(office, inviteInput, async (input, { supabase }) => {
  const { token, hash } = newToken();
  const isStudent = input.role === "student";
  const { data } = await supabase
    .rpc("invite_person", {
      p_email: input.email,
      p_full_name: input.fullName,
      p_role: input.role,
      p_token_hash: hash,
      p_course: isStudent ? input.courseId : undefined,
      p_mentor: isStudent ? input.mentorId : undefined,
    })
    .throwOnError();
  return { isMailed: await isInvitationMailed(data, token) };
});

/** Gives an open invitation a new link and mails it; the old link stops working. */
export const resendInvitation = action(office, invitationInput, async ({ id }, { supabase }) => {
  const { token, hash } = newToken();
  const { data } = await supabase
    .rpc("resend_invitation", { p_invitation: id, p_token_hash: hash })
    .throwOnError();
  return { isMailed: await isInvitationMailed(data, token) };
});

/** Takes an open invitation back. */
export const revokeInvitation = action(office, invitationInput, async ({ id }, { supabase }) => {
  await supabase.rpc("revoke_invitation", { p_invitation: id }).throwOnError();
});

/** Gives a person another staff role, with a reason. */
export const changeRole = action(admins, changeRoleInput, async (input, { supabase }) => {
  await supabase
    .rpc("change_role", { p_user: input.id, p_role: input.role, p_reason: input.reason })
    .throwOnError();
});

/** Ends or gives back a person's access, with a reason, effective on their next request. */
export const changeActivity = action(admins, changeActivityInput, async (input, { supabase }) => {
  await supabase
    .rpc("change_activity", {
      p_user: input.id,
      p_is_active: input.isActive,
      p_reason: input.reason,
    })
    .throwOnError();
});
