/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const enrollmentRefusals: Record<string, string> = {
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
