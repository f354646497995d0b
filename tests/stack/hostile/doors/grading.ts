import type { Doors } from "../door.ts";

const teachers = ["mentorA", "admin"];
const grade = { score: 80, rubric: null, verdict: "pass", feedback: "Good" };
const effect = {
  students: ["{student A}"],
  recordings: ["{recording 2}"],
  action: "shift",
  shiftDays: 1,
  endsOn: null,
};

export const gradingDoors: Doors = {
  actions: {
    "lib/grading/access-actions.ts": {
      overrideAccess: { as: teachers, input: { ...effect, reason: "Travels" } },
      revokeOverride: { as: teachers, input: { id: "{override A}", reason: "Not needed" } },
      placeHold: { as: ["enroll"], input: { student: "{student A}", reason: "Asked for a pause" } },
      liftHold: { as: ["admin"], input: { hold: "{hold}", reason: "Is back" } },
      reassignMentor: {
        as: ["admin"],
        input: { students: ["{student A}"], mentor: "{mentorA}", reason: "Moved house" },
      },
    },
    "lib/grading/actions.ts": {
      gradeAttempt: { as: teachers, input: { attempt: "{waiting A}", ...grade } },
      changeGrade: {
        as: teachers,
        input: { attempt: "{graded A}", ...grade, reason: "Counted again" },
      },
      grantExtension: {
        as: teachers,
        input: {
          student: "{student A}",
          assignment: "{assignment waiting}",
          dueDate: "2099-01-01",
          extraAttempts: 1,
          reason: "Was ill",
        },
      },
      addComment: { as: teachers, input: { title: "Units", body: "Name them" } },
      changeComment: { as: ["mentorA"], input: { id: "{comment mentorA}", title: "A", body: "B" } },
      deleteComment: { as: ["mentorA"], input: { id: "{comment mentorA}" } },
    },
  },
  routes: {
    "app/api/grading/attempts/[id]/claim/route.ts": {
      POST: { as: ["mentorA"], params: { id: "{waiting A}" } },
      DELETE: { as: ["mentorA"], params: { id: "{waiting A}" } },
    },
    "app/api/grading/attempts/[id]/draft/route.ts": {
      PUT: { as: ["mentorA"], params: { id: "{waiting A}" }, body: grade },
    },
    "app/api/grading/attempts/[id]/files/[index]/preview/route.ts": {
      GET: { isShut: true, as: ["mentorA"], params: { id: "{waiting A}", index: "0" } },
    },
    "app/api/grading/attempts/[id]/files/[index]/route.ts": {
      GET: { as: ["mentorA"], params: { id: "{waiting A}", index: "0" } },
    },
    "app/api/grading/overrides/preview/route.ts": {
      POST: { as: ["mentorA"], body: effect },
    },
    "app/api/grading/students/export/route.ts": { GET: { as: ["mentorA"], query: "show=hold" } },
    "app/api/grading/recordings/route.ts": { GET: { as: ["mentorA"] } },
  },
};
