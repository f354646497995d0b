import type { FunctionRule } from "./function-rule.ts";

/** Who may do what with people, invitations and notifications. */
export const identityFunctions: Record<string, FunctionRule> = {
  // Identity
  me: { call: "me()", on: { any: "people: ok | nothing" } },
  company_by_host: {
    call: "company_by_host('our-academy.test') - 'name'",
    on: { any: "anon: ok | ok" },
  },
  update_profile: {
    call: "update_profile('New Name', null, 'Europe/Madrid')",
    on: { any: "people: ok | not_allowed" },
  },
  change_role: {
    call: "change_role('{$}', 'mentor', 'Teaches from now on')",
    on: {
      mentorB: "admins: ok | not_allowed",
      A: "admins: students_stay_students | not_allowed",
      admin: "admin: not_on_oneself; super: ok | not_allowed",
      gone: "admin: only_superadmins_change_admins; super: ok | not_allowed",
      super: "admin: only_superadmins_change_admins; super: not_on_oneself | not_allowed",
      missing: "admins: person_not_found | not_allowed",
    },
  },
  change_activity: {
    call: "change_activity('{$}', false, 'Left the academy')",
    on: {
      mentorB: "admins: ok | not_allowed",
      A: "admins: ok | not_allowed",
      admin: "admin: not_on_oneself; super: ok | not_allowed",
      super: "admin: only_superadmins_change_admins; super: not_on_oneself | not_allowed",
      missing: "admins: person_not_found | not_allowed",
    },
  },
  reassign_mentor: {
    call: "reassign_mentor(array['{$}']::uuid[], '{mentorB}', 'Moved house')",
    on: {
      "student A": "admins: ok | not_allowed",
      missing: "admins: ok | not_allowed",
      elsewhere: "admins: mentor_not_found | not_allowed",
    },
  },

  // Invitations
  invite_person: {
    call: "invite_person('someone@new.test', 'Someone', 'student', repeat('b', 64), '{$}', '{course}')",
    on: {
      mentorA: "office: ok | not_allowed",
      missing: "office: mentor_not_found | not_allowed",
    },
  },
  resend_invitation: {
    call: "resend_invitation('{$}', repeat('b', 64))",
    on: {
      invitation: "office: ok | invitation_not_found",
      "mentor invitation": "admins: ok | invitation_not_found",
      missing: "invitation_not_found",
    },
  },
  revoke_invitation: {
    call: "revoke_invitation('{$}')",
    on: {
      invitation: "office: ok | invitation_not_found",
      "mentor invitation": "admins: ok | invitation_not_found",
      missing: "invitation_not_found",
    },
  },
  invitation_by_token: {
    call: "invitation_by_token('a token nobody sent')",
    on: { any: "anon service: nothing | nothing" },
  },
  renew_invitation: {
    call: "renew_invitation('a token nobody sent', repeat('b', 64))",
    on: { any: "service: invitation_cannot_be_renewed | no grant" },
  },
  remind_invitation: {
    call: "remind_invitation('new@our-academy.test', repeat('b', 64))",
    on: { any: "service: ok | no grant" },
  },
  unclaimed_account: {
    call: "unclaimed_account('nobody@new.test')",
    on: { any: "service: nothing | no grant" },
  },
  accept_invitation: {
    call: "accept_invitation('a token nobody sent', '{A}', 'Someone', 'UTC')",
    on: { any: "service: invitation_not_found | no grant" },
  },

  // The pages about people
  people_page: { call: "people_page()", on: { any: "admins: ok | not_allowed" } },
  invitations_page: { call: "invitations_page()", on: { any: "office: ok | not_allowed" } },
  enrollment_page: { call: "enrollment_page()", on: { any: "office: ok | not_allowed" } },
  invite_options: { call: "invite_options()", on: { any: "office: ok | not_allowed" } },
  admin_home: { call: "admin_home()", on: { any: "admins: ok | not_allowed" } },
  newest_migration: {
    call: "newest_migration()",
    on: { any: "service: ok | no grant" },
  },

  // Notifications
  mark_read: {
    call: "mark_read(array['{$}']::uuid[])",
    on: {
      "notification A": "A: ok | nothing",
      "notification gone": "nothing",
      missing: "nothing",
    },
  },
  bell: { call: "bell()", on: { any: "ok" } },
  notification_page: { call: "notification_page()", on: { any: "ok" } },
};
