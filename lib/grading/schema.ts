import { z } from "zod";

/** What mentor_queue() and attempt_page() answer. Every type of this domain follows from here. */

const moment = z.iso.datetime({ offset: true });
const verdict = z.enum(["pass", "needs_work", "fail"]);
const attemptState = z.enum(["submitted", "graded", "returned"]);

const claim = z.object({ mine: z.boolean(), name: z.string(), until: moment });

/** What claim_attempt() answers: who has the attempt now; null when nobody can have it, because it is graded. */
export const claimSchema = claim.nullable();

const queueRow = z.object({
  id: z.uuid(),
  place: z.string(),
  at: moment,
  student_id: z.uuid(),
  student: z.string(),
  assignment: z.string(),
  attempt_number: z.number(),
  attempts_allowed: z.number().nullable(),
  has_text: z.boolean(),
  files: z.number(),
  links: z.number(),
  late_days: z.number(),
  state: attemptState,
  verdict: verdict.nullable(),
  score: z.number().nullable(),
  max_score: z.number(),
  claim: claimSchema,
});

const choice = z.object({ id: z.uuid(), title: z.string() });

export const queueSchema = z.object({
  now: moment,
  view: z.enum(["waiting", "returned", "graded"]),
  counts: z.object({ waiting: z.number(), returned: z.number(), graded: z.number() }),
  oldest: z.object({ student: z.string(), at: moment, free_id: z.uuid().nullable() }).nullable(),
  median_seconds: z.number().nullable(),
  rows: z.array(queueRow),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
  assignments: z.array(choice),
  courses: z.array(choice),
});

const criterion = z.object({
  key: z.string(),
  title: z.string(),
  points: z.number(),
  hint: z.string().catch(""),
  levels: z.array(z.number()).catch([]),
});

const rubricScores = z.record(z.string(), z.number()).nullable();

const attempt = z.object({
  id: z.uuid(),
  number: z.number(),
  state: attemptState,
  text: z.string(),
  links: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), size: z.number(), type: z.string() })),
  submitted_at: moment,
  due_at: moment.nullable(),
  late_days: z.number(),
  raw_score: z.number().nullable(),
  score: z.number().nullable(),
  rubric_scores: rubricScores,
  verdict: verdict.nullable(),
  feedback: z.string().nullable(),
  graded_at: moment.nullable(),
  graded_by: z.object({ mine: z.boolean(), name: z.string() }).nullable(),
});

const grade = z.object({
  score: z.number(),
  raw_score: z.number(),
  verdict,
  rubric_scores: rubricScores,
  feedback: z.string().nullable(),
});

const comment = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  shared: z.boolean(),
});

export const attemptPageSchema = z.object({
  now: moment,
  attempt: attempt.extend({ claim: claimSchema }),
  student: z.object({ id: z.uuid(), name: z.string(), zone: z.string().nullable() }),
  assignment: z.object({
    id: z.uuid(),
    title: z.string(),
    description: z.string(),
    max_score: z.number(),
    pass_score: z.number(),
    attempts_allowed: z.number().nullable(),
    rubric: z.array(criterion).nullable(),
    late_percent_per_day: z.number().nullable(),
    late_floor_percent: z.number().nullable(),
    lesson: z.string(),
    course: z.string(),
  }),
  others: z.array(attempt),
  events: z.array(
    z.object({
      id: z.uuid(),
      at: moment,
      by: z.string(),
      reason: z.string().nullable(),
      old: grade.nullable(),
      new: grade,
    }),
  ),
  draft: z
    .object({
      score: z.number().nullable(),
      rubric_scores: rubricScores,
      verdict: verdict.nullable(),
      feedback: z.string(),
      saved_at: moment,
    })
    .nullable(),
  comments: z.array(comment),
  opens: z.array(z.string()),
  scores_after_lateness: z.array(z.number()).nullable(),
  queue: z.object({ total: z.number(), position: z.number(), rows: z.array(queueRow) }),
});

/** What attempt_file() answers. */
export const fileSchema = z
  .object({ path: z.string(), name: z.string(), size: z.number(), type: z.string() })
  .nullable();

export const commentsSchema = z.array(comment);

export type Verdict = z.infer<typeof verdict>;
export type Claim = z.infer<typeof claim>;
export type QueueRow = z.infer<typeof queueRow>;
export type Queue = z.infer<typeof queueSchema>;
export type Criterion = z.infer<typeof criterion>;
export type Attempt = z.infer<typeof attempt>;
export type AttemptPage = z.infer<typeof attemptPageSchema>;
export type Assignment = AttemptPage["assignment"];
export type GradeEvent = AttemptPage["events"][number];
export type SubmittedFile = Attempt["files"][number];
export type Comment = z.infer<typeof comment>;
