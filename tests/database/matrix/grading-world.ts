import type { Company } from "./people.ts";
import { each, type Id, idsOf, type Row, type World, yesterday } from "./world-rows.ts";

/** Work that waits, is graded and is sketched, of each student. */
export function gradingWorld(company: Company): World {
  const id = idsOf(company);
  return {
    assignments: {
      "of an open recording": assignment(id, "waiting", 1, true),
      "graded one": assignment(id, "graded", 1, true),
      "sketched one": assignment(id, "draft", 1, true),
      "of a locked recording": assignment(id, "locked", 2, true),
      unpublished: assignment(id, "unpublished", 1, false),
    },
    student_assignments: {
      ...each((name) => attempt(id, name, "waiting", handedIn), "waiting of"),
      ...each((name) => attempt(id, name, "graded", gradedBy(id("admin"))), "graded of"),
      ...each((name) => attempt(id, name, "draft", {}), "draft of"),
    },
    grade_events: each((name) => ({
      id: id(`event ${name}`),
      attempt_id: id(`graded ${name}`),
      new_grade: { score: 30, raw_score: 30, verdict: "fail", rubric_scores: null, feedback: null },
      graded_by: id("admin"),
    })),
    grade_drafts: Object.fromEntries(
      ["mentorA", "mentorB", "admin", "gone"].map((name) => [
        `by ${name}`,
        { attempt_id: id("waiting A"), author_id: id(name), feedback: `draft by ${name}` },
      ]),
    ),
    comment_bank: {
      shared: comment(id, null),
      ...Object.fromEntries(
        ["mentorA", "mentorB", "admin", "gone", "A"].map((name) => [
          `of ${name}`,
          comment(id, name),
        ]),
      ),
    },
    assignment_extensions: each((name) => ({
      student_id: id(`student ${name}`),
      assignment_id: id("assignment graded"),
      extra_attempts: 1,
      reason: "Was ill",
      granted_by: id("admin"),
    })),
  };
}

const assignment = (id: Id, name: string, number: number, isActive: boolean) => ({
  id: id(`assignment ${name}`),
  recording_id: id(`recording ${number}`),
  title: `Work ${name}`,
  accepts_files: true,
  file_extensions: ["pdf"],
  is_active: isActive,
});

const attempt = (id: Id, student: string, name: string, columns: Row) => ({
  id: id(`${name} ${student}`),
  student_id: id(`student ${student}`),
  assignment_id: id(`assignment ${name}`),
  attempt_number: 1,
  submission_text: `only-${student}`,
  files: [
    {
      path: `${id("company")}/${id(`student ${student}`)}/work.pdf`,
      name: `only-${student}.pdf`,
      size: 9,
      type: "application/pdf",
    },
  ],
  ...columns,
});

const handedIn = { state: "submitted", submitted_at: yesterday };

const gradedBy = (grader: string) => ({
  ...handedIn,
  state: "graded",
  raw_score: 30,
  score: 30,
  verdict: "fail",
  graded_by: grader,
  graded_at: yesterday,
});

const comment = (id: Id, owner: string | null) => ({
  id: id(`comment ${owner}`),
  owner_id: owner && id(owner),
  title: "Units",
  body: `comment by ${owner}`,
});
