/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const identityRefusals: Record<string, string> = {
  not_allowed: "Your role does not include this. Ask an admin of your academy.",
  reason_is_required: "Say why, in three characters or more. The reason goes into the log.",
  person_not_found: "That person is not part of your academy any more.",
  activity_is_missing: "Choose whether access ends or comes back.",
  not_on_oneself: "Nobody changes their own role or access. Ask another admin.",
  only_superadmins_change_admins: "Only a superadmin gives, changes or ends admin rights.",
  last_superadmin: "Your academy needs one active superadmin. Appoint another one first.",
  students_stay_students:
    "Students and staff have separate accounts. Invite the person with another e-mail.",
  one_account_per_email: "This e-mail already has an account. Use another one.",
  one_open_invitation_per_email: "This e-mail already has an open invitation. Send that one again.",
  mentor_not_found: "That mentor is no longer active. Choose another one.",
  course_not_found: "That course no longer exists. Choose another one.",
  account_has_another_email: "This account belongs to another e-mail than the invitation.",
  too_many_invitations: "500 invitations went out within the last hour. Try again later.",
  invitation_not_found: "This invitation does not exist. Ask your academy for a new one.",
  invitation_is_accepted: "This invitation has been used. Sign in instead.",
  invitation_is_revoked:
    "This invitation was taken back. Ask your academy if you expected to join.",
  invitation_is_expired: "This invitation has expired. Ask for a new one below.",
  invitation_was_sent_often:
    "This invitation was mailed ten times within a day. Its last link works; send it again tomorrow.",
  invitation_was_just_sent: "A mail went out less than a minute ago. Wait a moment and send again.",
  invitation_cannot_be_renewed:
    "This link cannot be renewed. Ask your academy for a new invitation.",
  changes_come_too_fast: "You made 200 changes within the hour. Wait until the hour is over.",
  person_has_a_name: "Enter a name of 1 to 120 characters.",
  student_has_a_name: "Enter a name of 1 to 120 characters.",
  invited_name_is_given: "Enter a name of 1 to 120 characters.",
  email_is_lower_case: "Enter a whole e-mail address, for example lucia@casafern.example.",
  invited_email_is_whole: "Enter a whole e-mail address, for example lucia@casafern.example.",
  invitation_token_is_hashed: "The invitation could not be prepared. Try again.",
  phone_is_e164: "Start with + and the country code, for example +34 612 345 678.",
  student_phone_is_e164: "Start with + and the country code, for example +34 612 345 678.",
  time_zone_exists: "Choose a time zone from the list.",
};
