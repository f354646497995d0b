import type { FunctionRule } from "./function-rule.ts";

/** Who writes the questionnaire, who answers it, and who reads the answers. */
export const questionnaireFunctions: Record<string, FunctionRule> = {
  // The onboarding questionnaire
  questionnaire_builder: {
    call: "questionnaire_builder()",
    on: { any: "admins: ok | not_allowed" },
  },
  save_questionnaire: {
    call: "save_questionnaire('[]', 1)",
    on: { any: "admins: ok | not_allowed" },
  },
  publish_questionnaire: {
    call: "publish_questionnaire(1)",
    on: { any: "admins: ok | not_allowed" },
  },
  discard_questionnaire: {
    call: "discard_questionnaire()",
    on: { any: "admins: ok | not_allowed" },
  },
  my_questionnaire: {
    call: "my_questionnaire() - 'questions'",
    on: { any: "students: ok | not_allowed" },
  },
  save_answers: {
    call: "save_answers('{$}', jsonb_build_object('goal', 'A steady store'))",
    on: {
      questionnaire: "students: ok | not_allowed",
      "questionnaire draft": "students: questionnaire_not_found | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  complete_questionnaire: {
    call: "complete_questionnaire('{$}')",
    on: {
      questionnaire: "students: ok | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  attach_answer_file: {
    call: "attach_answer_file('{$}', '{questionnaire}', 'proof', '{company}/{student A}/proof.pdf', 'proof.pdf', 9, 'application/pdf')",
    on: {
      A: "service: ok | no grant",
      B: "service: file_not_uploaded | no grant",
      missing: "service: file_not_uploaded | no grant",
    },
  },
  detach_answer_file: {
    call: "detach_answer_file('{$}', 'proof', 'no such file')",
    on: {
      questionnaire: "students: ok | not_allowed",
      missing: "students: questionnaire_not_found | not_allowed",
    },
  },
  save_details: {
    call: "save_details('business_info', jsonb_build_object('sells', 'Ceramics'))",
    on: { any: "students: ok | not_allowed" },
  },
  about_student: {
    call: "about_student('{$}')",
    on: {
      "student A": "mentorA office: ok | nothing",
      "student B": "mentorB office: ok | nothing",
      missing: "nothing",
    },
  },
};
