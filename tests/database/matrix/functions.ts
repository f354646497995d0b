import { billingFunctions } from "./billing-functions.ts";
import { enrollmentFunctions } from "./enrollment-functions.ts";
import type { FunctionRule } from "./function-rule.ts";
import { gradingFunctions } from "./grading-functions.ts";
import { identityFunctions } from "./identity-functions.ts";
import { importFunctions } from "./imports.ts";
import { learningFunctions } from "./learning-functions.ts";
import { questionnaireFunctions } from "./questionnaire-functions.ts";
import { supportFunctions } from "./support.ts";

/** Every function of the API, and who gets which answer from it. */
export const functions: Record<string, FunctionRule> = {
  ...identityFunctions,
  ...questionnaireFunctions,
  ...learningFunctions,
  ...gradingFunctions,
  ...billingFunctions,
  ...enrollmentFunctions,
  ...importFunctions,
  ...supportFunctions,
};

/* Private functions that people may execute without a public one: the words policies are written in. */
export const helpers =
  "company_id role is_admin is_office is_staff student_id my_students followed_students my_courses can_teach open_recordings may_store_work may_store_proof may_store_answer";
