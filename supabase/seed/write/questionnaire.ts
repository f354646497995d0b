import type { Sql } from "postgres";
import { questionnaireAnswers, questionnaires } from "../content.ts";
import { daysAgo, idOf } from "./target.ts";

/** The published versions, and the answers of those who sent theirs, with the details they fill. */
export async function writeQuestionnaire(sql: Sql) {
  const company = idOf("company", "tradewind");
  for (const one of questionnaires) {
    const at = daysAgo(one.publishedDaysAgo);
    await sql`
      insert into questionnaires (id, company_id, version, questions, created_at, saved_at, published_at, published_by)
      values (${idOf("questionnaire", one.key)}, ${company}, ${one.version}, ${sql.json(one.questions)},
        ${at}, ${at}, ${at}, ${idOf("user", "admin")})`;
  }
  for (const { student, version, sentDaysAgo, answers } of questionnaireAnswers) {
    const at = daysAgo(sentDaysAgo);
    await sql`
      insert into questionnaire_responses (company_id, student_id, questionnaire_id, responses, started_at, saved_at, completed_at)
      values (${company}, ${idOf("student", student)}, ${idOf("questionnaire", version)}, ${sql.json(answers)}, ${at}, ${at}, ${at})`;
  }
  await sql`
    insert into student_details (company_id, student_id, business_info, learning_preferences, contact_preferences, updated_at)
    select r.company_id, r.student_id, private.details_from(q.questions, r.responses, 'business_info'),
      private.details_from(q.questions, r.responses, 'learning_preferences'),
      private.details_from(q.questions, r.responses, 'contact_preferences'), r.completed_at
    from questionnaire_responses r join questionnaires q on q.id = r.questionnaire_id`;
}
