import type { Attempt, AttemptPage, QueueRow } from "@/lib/grading/schema";

const moment = "2026-11-22T12:00:00+00:00";

/** An attempt that waits, handed in two days and four hours before noon on 22 November. */
export function attempt(over: Partial<Attempt> = {}): Attempt {
  return {
    id: "a0000000-0000-4000-8000-000000000001",
    number: 2,
    state: "submitted",
    text: "I changed the freight.\n\nSets of three.",
    links: [],
    files: [],
    submitted_at: "2026-11-20T08:00:00+00:00",
    due_at: null,
    late_days: 0,
    raw_score: null,
    score: null,
    rubric_scores: null,
    verdict: null,
    feedback: null,
    graded_at: null,
    graded_by: null,
    ...over,
  };
}

export function row(id: number, over: Partial<QueueRow> = {}): QueueRow {
  return {
    id: `a0000000-0000-4000-8000-00000000000${id}`,
    place: "",
    at: `2026-11-20T${String(7 + id).padStart(2, "0")}:00:00+00:00`,
    student_id: "b0000000-0000-4000-8000-000000000001",
    student: `Student ${id}`,
    assignment: "Price list",
    attempt_number: 1,
    attempts_allowed: 3,
    has_text: true,
    files: 0,
    links: 0,
    late_days: 0,
    state: "submitted",
    verdict: null,
    score: null,
    max_score: 100,
    claim: null,
    ...over,
  };
}

const rubric = [
  { key: "cost", title: "Landed cost", points: 40, hint: "Per piece", levels: [0, 20, 40] },
  { key: "margin", title: "Target margin", points: 60, hint: "", levels: [0, 30, 60] },
];

/** A grading page: Tomás' second of three attempts at a price list with a rubric, two more waiting. */
export function attemptPage(over: Partial<AttemptPage> = {}): AttemptPage {
  return {
    now: moment,
    attempt: { ...attempt(), claim: null },
    student: { id: "b0000000-0000-4000-8000-000000000001", name: "Tomás Ribeiro", zone: null },
    assignment: {
      id: "c0000000-0000-4000-8000-000000000001",
      title: "Price list",
      description: "Ten products.",
      max_score: 100,
      pass_score: 60,
      attempts_allowed: 3,
      rubric,
      late_percent_per_day: null,
      late_floor_percent: null,
      lesson: "2.2 Pricing",
      course: "First sale",
    },
    others: [],
    events: [],
    draft: null,
    comments: [
      {
        id: "d0000000-0000-4000-8000-000000000001",
        title: "Show the maths",
        body: "Line by line.",
        shared: true,
      },
    ],
    opens: ["2.3 Discounts"],
    scores_after_lateness: null,
    queue: { total: 3, position: 1, rows: [row(1, { student: "Tomás Ribeiro" }), row(2), row(3)] },
    ...over,
  };
}
