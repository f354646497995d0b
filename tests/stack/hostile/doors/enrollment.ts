import { type Doors, uuid } from "../door.ts";

const invoice = {
  currency: "EUR",
  items: [{ description: "Course", unit_price: "100" }],
  plan: { count: 2, cadence: "monthly", first_due: "2026-12-01", deposit: "0" },
};
const question = {
  key: "goal",
  type: "long",
  title: "Goal",
  hint: "",
  is_required: false,
  options: [],
  shown_if: null,
  fills: null,
};

export const enrollmentDoors: Doors = {
  actions: {
    "lib/enrollment/actions.ts": {
      saveQuestionnaire: {
        as: ["admin"],
        input: { questions: [question], revision: 1 },
      },
      publishQuestionnaire: { isShut: true, as: ["admin"], input: { revision: 99 } },
      discardQuestionnaire: { as: ["admin"], input: {} },
      enrollStudent: {
        as: ["enroll", "admin"],
        input: {
          key: uuid,
          fullName: "Someone",
          email: "someone-else@new.test",
          phone: "",
          companyName: "",
          mentor: "{mentorA}",
          courses: ["{course}"],
          startsOn: "2026-12-01",
          invoice,
          isIssued: false,
        },
      },
      resendInvitations: { as: ["admin"], input: { ids: ["{mentor invitation}"] } },
      completeQuestionnaire: { isShut: true, as: ["A"], input: { questionnaire: uuid } },
      saveDetails: { as: ["A"], input: { kind: "business_info", details: { sells: "Linen" } } },
    },
    "lib/imports/actions.ts": {
      checkImport: {
        as: ["enroll"],
        input: {
          id: "{import checked}",
          mapping: ["full_name", "email"],
          options: { country: null, order: "dmy", course: null, mentor: null, starts_on: null },
        },
      },
      beginImport: { as: ["admin"], input: { id: "{import checked}", sendsMail: false } },
    },
    "lib/students/actions.ts": {
      joinCourse: {
        as: ["enroll"],
        input: { student: "{student A}", course: "{course}", startsOn: "2026-12-01" },
      },
      writeNote: {
        as: ["mentorA", "enroll"],
        input: { student: "{student A}", body: "Prefers calls after six", contact: "call_back" },
      },
    },
  },
  routes: {
    "app/api/enrollment/check/route.ts": {
      POST: { as: ["enroll"], body: { email: "someone@new.test", phone: "+34612345678" } },
    },
    "app/api/enrollment/preview/route.ts": { POST: { as: ["enroll"], body: invoice } },
    "app/api/enrollment/answers/[student]/[question]/[index]/route.ts": {
      GET: { as: ["A"], params: { student: "{student A}", question: "proof", index: "0" } },
    },
    "app/api/enrollment/students/export/route.ts": {
      GET: { as: ["enroll"], query: "state=ended" },
    },
    "app/api/imports/[id]/batch/route.ts": {
      POST: { as: ["enroll"], params: { id: "{import running}" } },
    },
    "app/api/imports/[id]/errors/route.ts": {
      GET: { as: ["enroll"], params: { id: "{import checked}" } },
    },
    "app/api/imports/route.ts": { POST: { isShut: true, as: ["enroll"], body: {} } },
    "app/api/welcome/[questionnaire]/answers/route.ts": {
      PUT: {
        as: ["A"],
        params: { questionnaire: "{questionnaire}" },
        body: { answers: { goal: "A steady store" } },
      },
    },
    "app/api/welcome/[questionnaire]/files/[question]/link/route.ts": {
      POST: {
        isShut: true,
        as: ["A"],
        params: { questionnaire: "{questionnaire}", question: "proof" },
        body: { path: `{company}/{student A}/${uuid}`, name: "proof.pdf" },
      },
    },
    "app/api/welcome/[questionnaire]/files/[question]/route.ts": {
      POST: {
        as: ["A"],
        params: { questionnaire: "{questionnaire}", question: "proof" },
        body: { name: "proof.pdf", size: 900 },
      },
      DELETE: {
        as: ["A"],
        params: { questionnaire: "{questionnaire}", question: "proof" },
        query: "path=x",
      },
    },
  },
};
