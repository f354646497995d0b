/** The demo academy: everything the seed writes, as data. Start reading in content/types.ts. */
import { join } from "node:path";

export { invoices } from "./content/billing.ts";
export type * from "./content/billing-types.ts";
export { companies, demoPassword } from "./content/companies.ts";
export { course, northlightCourse } from "./content/course.ts";
export { newcomers } from "./content/newcomers.ts";
export { staff, students } from "./content/people.ts";
export { attempts, watched } from "./content/progress.ts";
export { questionnaireAnswers, questionnaires } from "./content/questionnaire.ts";
export { commentBank, notes, ratings } from "./content/talk.ts";
export { tickets } from "./content/tickets.ts";
export type * from "./content/types.ts";

/** Where the files of recordings and attempts lie. */
export const mediaFolder = join(import.meta.dirname, "media");
