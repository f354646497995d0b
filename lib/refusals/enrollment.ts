/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const enrollmentRefusals: Record<string, string> = {
  questionnaire_changed_elsewhere:
    "Another tab saved the questionnaire in the meantime. Reload the page to see it.",
  questionnaire_has_no_questions: "Add a question first.",
  questions_are_whole:
    "A question is incomplete: each needs a title, a choice needs two different options, and a condition refers to an earlier question.",
  questionnaire_not_found: "The questionnaire has changed. Reload the page.",
  questionnaire_is_answered: "You have sent your answers. Ask your academy to change one.",
  answer_does_not_fit: "This answer does not fit its question. Reload the page.",
  required_answers_are_missing: "Some questions still need an answer.",
  answer_files_are_few: "Five files at most for one question.",
  details_are_known: "Keep each answer under 2,000 characters.",
  one_student_per_email: "A student of your academy has this e-mail. Open their page instead.",
  enrollment_names_a_course: "Choose at least one course, 20 at most.",
  enrollment_key_is_missing: "The form is incomplete. Reload the page; what you typed is kept.",
  invitations_are_one_to_fifty: "Choose 1 to 50 invitations at once.",
  start_day_is_missing: "Enter the day the course starts.",
};
