import type { Company } from "./people.ts";
import { each, idsOf, type World, yesterday } from "./world-rows.ts";

/** A questionnaire with everybody's answers. */
export function enrollmentWorld(company: Company): World {
  const id = idsOf(company);
  return {
    student_details: each((name) => ({
      id: id(`details ${name}`),
      student_id: id(`student ${name}`),
      business_info: { website: `https://only-${name}.test` },
    })),
    questionnaires: {
      published: {
        id: id("questionnaire"),
        version: 1,
        questions: [question("goal", "long"), question("proof", "file")],
        published_at: yesterday,
        published_by: id("admin"),
      },
      draft: { id: id("questionnaire draft"), questions: [question("secret", "short")] },
    },
    questionnaire_responses: each((name) => ({
      id: id(`response ${name}`),
      student_id: id(`student ${name}`),
      questionnaire_id: id("questionnaire"),
      responses: {
        goal: `only-${name}`,
        proof: [
          {
            path: `${id("company")}/${id(`student ${name}`)}/proof.pdf`,
            name: "proof.pdf",
            size: 9,
            type: "application/pdf",
          },
        ],
      },
    })),
    // Written by what the facts set off.
    "private.unanswered": {},
    "private.enrollment_keys": {
      "of A": {
        company_id: id("company"),
        key: id("key"),
        student_id: id("student A"),
        created_by: id("enroll"),
      },
    },
  };
}

const question = (key: string, type: string) => ({
  key,
  type,
  title: key,
  hint: "",
  is_required: false,
  options: [],
  shown_if: null,
  fills: null,
});
