import { z } from "zod";

/** What the staff's functions about students answer. */

const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();

const courseOf = z.object({
  id: z.uuid(),
  title: z.string(),
  starts_on: day,
  ends_on: day.nullable(),
  state: z.enum(["active", "ended"]),
  /** One letter a lesson: done, half, waiting for a grade, open. */
  lessons: z.string(),
});

const studentRow = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.number(),
  email: z.string(),
  account: z.enum(["invited", "active", "inactive"]),
  mentor: z.string().nullable(),
  on_hold: z.boolean(),
  waiting: z.number(),
  last_studied: day.nullable(),
  courses: z.array(courseOf),
});

export const studentsSchema = z.object({
  now: moment,
  rows: z.array(studentRow),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
  /** For mentors, of their own students. */
  counts: z
    .object({ all: z.number(), waiting: z.number(), quiet: z.number(), hold: z.number() })
    .nullable(),
  courses: z.array(z.object({ id: z.uuid(), title: z.string() })),
});

const hold = z.object({
  id: z.uuid(),
  kind: z.enum(["billing", "manual", "expiry"]),
  /** Null for a mentor when billing placed it. */
  reason: z.string().nullable(),
  placed_at: moment,
  placed_by: z.string().nullable(),
  lifted_at: moment.nullable(),
  lifted_by: z.string().nullable(),
});

const override = z.object({
  id: z.uuid(),
  action: z.enum(["open", "lock", "waive", "shift"]),
  shift_days: z.number().nullable(),
  ends_on: day.nullable(),
  reason: z.string(),
  created_at: moment,
  created_by: z.string(),
  revoked_at: moment.nullable(),
  revoked_by: z.string().nullable(),
  lesson: z.string(),
  recording: z.string(),
  is_current: z.boolean(),
});

const attemptRow = z.object({
  id: z.uuid(),
  assignment: z.string(),
  attempt_number: z.number(),
  state: z.enum(["submitted", "graded", "returned"]),
  submitted_at: moment,
  late_days: z.number(),
  score: z.number().nullable(),
  max_score: z.number(),
  verdict: z.enum(["pass", "needs_work", "fail"]).nullable(),
  graded_at: moment.nullable(),
  graded_by: z.string().nullable(),
});

const work = z.object({
  id: z.uuid(),
  title: z.string(),
  lesson: z.string(),
  due_at: moment.nullable(),
  attempts_allowed: z.number().nullable(),
  attempts: z.number(),
  extension: z
    .object({
      due_date: day.nullable(),
      extra_attempts: z.number(),
      reason: z.string(),
      granted_by: z.string(),
      granted_at: moment,
    })
    .nullable(),
});

/** Null when the student is missing or somebody else's. */
export const studentSchema = studentRow
  .extend({
    now: moment,
    mentor_id: z.uuid().nullable(),
    phone: z.string().nullable(),
    company_name: z.string().nullable(),
    zone: z.string().nullable(),
    created_at: moment,
    /** What mentors may know of money. */
    standing: z.enum(["good_standing", "on_hold"]),
    holds: z.array(hold),
    overrides: z.array(override),
    attempts: z.array(attemptRow),
    work: z.array(work),
    open: z.array(z.uuid()),
  })
  .nullable();

export const choicesSchema = z.array(
  z.object({
    id: z.uuid(),
    title: z.string(),
    recordings: z.array(z.object({ id: z.uuid(), lesson: z.string(), title: z.string() })),
  }),
);

export const turnaroundSchema = z.object({
  now: moment,
  median_seconds: z.number().nullable(),
  mentors: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      students: z.number(),
      waiting: z.number(),
      oldest_at: moment.nullable(),
      median_seconds: z.number().nullable(),
    }),
  ),
});

/** What override_access() and preview_override() answer: pairs of student and lesson, open before and after. */
export const effectSchema = z.object({
  students: z.number(),
  changed: z.number(),
  pairs: z.number(),
  before: z.number(),
  after: z.number(),
});

export const ratingsSchema = z.array(
  z.object({
    id: z.uuid(),
    lesson: z.string(),
    title: z.string(),
    average: z.number().nullable(),
    stars: z.array(z.number()),
    comments: z.array(z.object({ rating: z.number(), text: z.string(), at: moment })),
  }),
);

export type StudentRow = z.infer<typeof studentRow>;
export type StudentPage = NonNullable<z.infer<typeof studentSchema>>;
export type Students = z.infer<typeof studentsSchema>;
export type CourseOf = z.infer<typeof courseOf>;
export type Hold = z.infer<typeof hold>;
export type Override = z.infer<typeof override>;
export type AttemptRow = z.infer<typeof attemptRow>;
export type ExtendableWork = z.infer<typeof work>;
export type CourseChoice = z.infer<typeof choicesSchema>[number];
export type MentorLoad = z.infer<typeof turnaroundSchema>["mentors"][number];
export type Effect = z.infer<typeof effectSchema>;
export type RatedRecording = z.infer<typeof ratingsSchema>[number];
