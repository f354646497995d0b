/** A refusal the person can act on. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

const identity: Record<string, string> = {
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
  too_many_invitations: "500 invitations went out within the hour. Try again later.",
  invitation_not_found: "This invitation does not exist. Ask your academy for a new one.",
  invitation_is_accepted: "This invitation has been used. Sign in instead.",
  invitation_is_revoked: "This invitation was taken back.",
  invitation_is_expired: "This invitation has expired. Ask for a new one below.",
  invitation_was_just_sent: "A mail went out less than a minute ago. Wait a moment and send again.",
  invitation_cannot_be_renewed:
    "This link cannot be renewed. Ask your academy for a new invitation.",
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

const learning: Record<string, string> = {
  recording_is_locked: "This lesson is locked. The course page says what opens it.",
  recording_not_found: "That lesson no longer exists.",
  student_not_found: "That student is not one of yours.",
  rate_after_completing: "Complete the lesson first, then rate it.",
  rating_is_one_to_five: "Choose one to five stars.",
  rating_comment_is_short: "Keep the comment under 2,000 characters.",
  note_is_in_the_video: "A note belongs to a second of the video.",
  milestone_not_found: "That milestone is not yours.",
  note_is_not_empty: "Write something, or delete the note.",
  too_many_notes: "This video has 500 notes of yours. Delete one to write another.",
  hold_not_found: "That hold does not exist any more.",
  hold_is_not_lifted_by_hand: "Only an open manual hold is lifted by hand.",
  one_open_hold_per_kind: "This student is already on hold.",
  override_needs_students_and_lessons: "Choose at least one student and one lesson.",
  override_is_too_large: "Choose at most 1,000 students and 500 lessons at once.",
  override_action_is_unknown: "Choose what to do: open, lock, waive or shift.",
  override_not_found: "That override has ended already.",
  override_ends_in_our_time: "Choose an end between 2000 and 2200.",
  shift_has_days: "Shift by at most 3,650 days.",
  prerequisites_form_a_circle: "These prerequisites lead back to the lesson itself. Remove one.",
  prerequisite_is_in_another_course: "A prerequisite is a lesson of the same course.",
};

const grading: Record<string, string> = {
  assignment_is_closed: "This work is not open to you now. The course page says why.",
  attempt_is_waiting: "You have handed this in. Your mentor's answer comes first.",
  already_passed: "You have passed this. There is nothing more to hand in.",
  attempt_failed: "This work is closed. Ask your mentor what to do next.",
  no_attempts_left: "All attempts are used. Ask your mentor for one more.",
  draft_changed_elsewhere: "Another tab saved this draft meanwhile. Compare both and keep one.",
  draft_not_found: "There is no draft to work on. Reload the page.",
  link_is_not_https: "Links start with https://. Paste the whole address.",
  assignment_takes_no_files: "This work takes no files.",
  file_not_uploaded: "The file did not arrive. Upload it again.",
  file_type_not_allowed: "This kind of file is not accepted here.",
  file_is_too_large: "The file is too large.",
  files_are_few: "20 files at most. Remove one, or put several into a zip.",
  links_are_few: "20 links at most.",
  text_is_short_enough: "The text is too long. Keep it under 100,000 characters.",
  handed_in_wrong_kind: "This work takes another kind of answer. Check what may be handed in.",
  nothing_to_hand_in: "There is nothing to hand in yet. Write, link or upload something first.",
  attempt_not_found: "That attempt is not one of yours to grade.",
  attempt_is_graded: "Somebody graded this a moment ago. Your feedback is kept as a draft.",
  attempt_is_claimed: "Somebody else is grading this now. Your feedback is kept as a draft.",
  attempt_is_stale: "A newer attempt has been handed in. Grade that one.",
  attempt_is_not_graded: "This attempt has no grade yet.",
  score_out_of_range: "The score is outside the range. Check the maximum.",
  rubric_is_incomplete: "Give points for every criterion, within its range.",
  verdict_is_missing: "Choose pass, needs work or fail.",
  score_is_below_pass: "The score is below the pass mark. Raise it, or choose needs work.",
  last_attempt_cannot_be_returned:
    "This was the last attempt. Choose pass or fail, or give one more attempt first.",
  needs_work_says_what: "Say what to change before you return it.",
  feedback_is_short_enough: "The feedback is too long. Keep it under 20,000 characters.",
  draft_feedback_is_short_enough: "The feedback is too long. Keep it under 20,000 characters.",
  draft_verdict_is_known: "Choose pass, needs work or fail.",
  draft_points_are_few: "The points do not fit the rubric. Reload the page.",
  assignment_not_found: "That work no longer exists.",
  extension_ends_in_our_time: "Choose a due date between 2000 and 2200.",
  extension_gives_something: "Give a new due date, more attempts, or both.",
  extra_attempts_are_few: "20 more attempts at most.",
  extension_reason_is_given: "Say why, in three characters or more.",
  comment_has_a_title: "Give the comment a title of 1 to 80 characters.",
  comment_says_something: "Write the comment.",
};

const billing: Record<string, string> = {
  amount_is_malformed: "Enter an amount in digits, for example 400 or 400.00.",
  amount_is_not_positive: "Enter an amount above zero.",
  amount_has_too_many_decimals: "This amount has more decimals than its currency.",
  currency_is_unknown: "Choose a currency from the list.",
  invoice_has_a_line: "Add at least one line, 200 at most.",
  line_is_incomplete: "Every line needs a description, a quantity above zero and a price.",
  invoice_notes_are_short: "Keep notes under 2,000 characters and the reason under 200.",
  discount_exceeds_the_lines: "The discount is larger than the price.",
  percents_are_sensible: "Enter a percentage from 0 to 100.",
  draft_is_malformed: "Check the numbers of this draft.",
  instalments_are_one_to_sixty: "Choose 1 to 60 instalments.",
  instalments_are_too_small: "The amount is too small for so many instalments.",
  instalments_are_out_of_order: "Each instalment is due on or after the one before it.",
  instalments_do_not_add_up: "The instalments do not add up to the total.",
  deposit_is_below_the_total: "The deposit is smaller than the total.",
  due_date_is_missing: "Every instalment needs a due date.",
  cadence_is_unknown: "Choose how often an instalment is due.",
  invoice_not_found: "That invoice does not exist any more. Reload the page.",
  invoice_is_issued: "This invoice has been issued already.",
  invoice_is_not_open: "This invoice is not open: it is a draft, paid, void or written off.",
  invoice_takes_no_payment: "Drafts and void invoices take no payment.",
  issued_invoices_do_not_change:
    "An issued invoice does not change. Credit it, or void and replace it.",
  issued_invoices_stay: "An issued invoice is never deleted. Void it.",
  paid_invoices_are_not_voided: "Something was paid or credited on it. Credit the rest instead.",
  payment_is_under_review: "A payment for this invoice waits for approval. Decide on it first.",
  credit_exceeds_the_invoice: "The credit is larger than what is left of the invoice.",
  payment_not_found: "That payment does not exist any more. Reload the page.",
  payment_in_another_currency: "This payment is in another currency than the invoice.",
  payment_is_in_the_future: "Enter the day the money came, today at the latest.",
  payment_is_too_long_ago: "Enter the day the money came, in the year 2000 or later.",
  payment_was_just_recorded:
    "You recorded the same cash a moment ago. If it came twice, give this one a reference.",
  refund_was_just_made:
    "The same refund was made a moment ago. If there are two, give this one a reference.",
  credit_was_just_given:
    "The same credit was given a moment ago. If there are two, write another reason.",
  successor_keeps_its_currency:
    "This draft replaces an invoice and keeps its currency. Draft another one instead.",
  payment_names_its_reference: "Enter the reference of the payment, 140 characters at most.",
  payment_method_is_known: "Choose how it was paid.",
  payment_is_paid_back: "All of this payment was paid back already.",
  reference_is_recorded_once: "A payment with this reference is in the books already.",
  refund_reference_is_recorded_once: "A refund with this reference is in the books already.",
  refund_exceeds_the_payment: "The refund is larger than what is left of the payment.",
  instalment_not_found: "One of these instalments does not exist any more. Reload the page.",
  proof_not_found: "Add the proof of your payment: a picture or a PDF.",
  proof_is_an_image_or_pdf: "A proof is a PNG, JPEG or WebP picture, or a PDF.",
  proof_is_claimed_once: "This proof was used for another payment. Upload the right one.",
  claim_note_is_short: "Keep the note under 1,000 characters.",
  claim_names_few_instalments: "Choose 60 instalments at most.",
  claim_is_made_once: "You told us about this payment. We are looking at it.",
  too_many_claims: "Five of your payments wait for our answer. Wait for it first.",
  claims_come_too_fast: "You told us about 20 payments within the hour. Try again later.",
  claim_not_found: "That payment does not wait for approval any more.",
  claim_is_decided: "Somebody decided on this payment a moment ago.",
  nobody_approves_their_own_record: "Another person approves what you recorded.",
  nothing_to_promise: "Nothing is open. There is nothing to promise.",
  promise_is_too_far: "Choose an earlier day, today at the earliest.",
  promise_note_is_short: "Keep the note under 500 characters.",
  promise_was_given: "You promised a day for this before. Write to us instead.",
  method_not_found: "That card is not saved any more.",
  method_is_incomplete: "Stripe did not say enough about this card. Save it again.",
  method_type_is_known: "Save a card or a bank account.",
  only_four_digits_are_kept: "Only the last four digits of a card are kept.",
  expiry_is_month_and_year: "A card's expiry is a month and a year.",
  no_card_number_is_kept: "Card numbers are never kept. Save the card at Stripe.",
  company_not_found: "That academy does not exist.",
  event_is_malformed: "This is not an event of Stripe.",
  too_many_checkouts: "You opened the payment page 30 times within the hour. Try again later.",
  nothing_to_pay: "This is paid already. There is nothing left to pay.",
  payment_exceeds_what_is_open: "This is more than what is left to pay. Enter a smaller amount.",
  amount_is_not_for_cards:
    "Cards cannot carry this amount in this currency. Enter another amount, or pay by bank transfer.",
  card_payment_is_on_its_way: "You paid this by card. It counts as soon as your bank has sent it.",
  checkout_not_found: "That payment does not exist. Go back to billing.",
  too_many_cards: "You have ten saved cards. Remove one first.",
  parked_payment_not_found:
    "That payment has been matched or sent back meanwhile. Reload the page.",
  parked_payment_does_not_fit:
    "We do not keep books in the currency of this payment. Send it back.",
  payment_is_not_of_stripe: "This payment did not come through Stripe.",
};

const students: Record<string, string> = {
  contact_outcome_is_known: "Choose from the list what came of the contact.",
  student_note_says_something: "Write the note first.",
  student_note_is_short: "Keep the note under 4,000 characters.",
  import_not_found: "That import does not exist any more.",
  import_has_begun: "This import has begun. Upload the file again to check it anew.",
  import_is_not_checked: "Check the file first.",
  import_is_malformed: "The columns of this file could not be kept. Upload it again.",
  import_names_its_file: "Name the file in 255 characters or fewer.",
  import_has_columns: "A file has 1 to 100 columns.",
  import_has_rows: "A file has 1 to 10,000 rows.",
  import_row_is_short: "A row has at most 200 cells.",
};

const enrollment: Record<string, string> = {
  questionnaire_changed_elsewhere:
    "Another tab saved the questionnaire meanwhile. Reload the page to see it.",
  questionnaire_has_no_questions: "Add a question first.",
  questions_are_whole:
    "A question is not whole: each needs a title, choices need two different options, and a condition asks an earlier question.",
  questionnaire_not_found: "The questionnaire has changed. Reload the page.",
  questionnaire_is_answered: "You have sent your answers. Ask your academy to change one.",
  answer_does_not_fit: "This answer does not fit its question. Reload the page.",
  required_answers_are_missing: "Some questions still need an answer.",
  answer_files_are_few: "Five files at most for one question.",
  details_are_known: "Keep each answer under 2,000 characters.",
  one_student_per_email: "A student of your academy has this e-mail. Open their page instead.",
  enrollment_names_a_course: "Choose at least one course, 20 at most.",
  enrollment_key_is_missing: "The form is not whole. Reload the page, what you typed stays.",
  invitations_are_one_to_fifty: "Choose 1 to 50 invitations at once.",
  start_day_is_missing: "Enter the day the course starts.",
};

const refusals: Record<string, string> = {
  ...identity,
  ...learning,
  ...grading,
  ...billing,
  ...students,
  ...enrollment,
};

/** What no field can hold; Postgres says so by code. Forms check before, so this answers what came around them. */
const unusable: Record<string, string> = {
  "22021": "The text holds a character that cannot be stored. Delete it and try again.",
  "22P05": "The text holds a character that cannot be stored. Delete it and try again.",
  "22P02": "That is not there. Reload the page and try again.",
  "22003": "That number is out of range.",
  "22007": "That date does not exist.",
  "22008": "That date does not exist.",
};

/** Postgres refuses by name: a raised code or a broken constraint. Here names become sentences; null means a bug. */
export function refusalFrom(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;

  const message = String(error.message);
  const name = message.match(/constraint "(.+?)"/)?.[1] ?? message;
  if (Object.hasOwn(refusals, name)) return refusals[name] ?? null;
  const code = "code" in error ? String(error.code) : "";
  return Object.hasOwn(unusable, code) ? (unusable[code] ?? null) : null;
}
