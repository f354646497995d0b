import { z } from "zod";

/** What student_home() and course_outline() answer. Every type of this domain follows from here. */

const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();

const stretch = z.tuple([z.number(), z.number()]).transform(([from, to]) => ({ from, to }));

const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not_enrolled") }),
  z.object({ kind: z.literal("on_hold"), hold: z.enum(["billing", "manual", "expiry"]) }),
  z.object({ kind: z.literal("staff_locked") }),
  z.object({ kind: z.literal("drip"), date: day, day: z.number() }),
  z.object({
    kind: z.literal("prerequisite"),
    lesson_id: z.string(),
    label: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal("previous"),
    recording_id: z.string(),
    needs_watching: z.boolean(),
    needs_work: z.boolean(),
  }),
]);

const work = z.object({
  id: z.string(),
  title: z.string(),
  is_required: z.boolean(),
  minutes: z.number(),
  state: z.enum(["draft", "submitted", "graded", "returned"]).nullable(),
  attempt_number: z.number().nullable(),
  attempts_allowed: z.number().nullable(),
  saved_at: moment.nullable(),
  submitted_at: moment.nullable(),
  verdict: z.enum(["pass", "needs_work", "fail"]).nullable(),
  score: z.number().nullable(),
  max_score: z.number(),
  feedback: z.string().nullable(),
  grader: z.string().nullable(),
  graded_at: moment.nullable(),
  is_passed: z.boolean(),
  is_done: z.boolean(),
  due_at: moment.nullable(),
});

const item = z.object({
  course_id: z.string(),
  module_number: z.number(),
  module_title: z.string(),
  lesson_id: z.string(),
  lesson_label: z.string(),
  lesson_title: z.string(),
  id: z.string(),
  label: z.string(),
  title: z.string(),
  duration: z.number(),
  place: z.number(),
  is_completed: z.boolean(),
  is_open: z.boolean(),
  reasons: z.array(reason),
  watched: z.array(stretch),
  watched_seconds: z.number(),
  last_position: z.number(),
  completed_at: moment.nullable(),
  seen_at: moment.nullable(),
  work: z.array(work),
});

/** What opens lessons that wait for a payment, and whom to ask about a hold; the address is null where nobody gave one. */
export const wayOutSchema = z.object({
  opens: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
});

const reader = z.object({
  now: moment,
  today: day,
  zone: z.string(),
  reader_zone: z.string(),
  academy: z.string(),
  threshold: z.number(),
  requires: z.enum(["passed", "submitted"]),
  turnaround_hours: z.number(),
  mentor: z.string().nullable(),
  way_out: wayOutSchema,
  holds: z.array(z.enum(["billing", "manual", "expiry"])),
});

const progress = z.object({
  id: z.string(),
  title: z.string(),
  starts_on: day,
  ends_on: day.nullable(),
  is_over: z.boolean(),
  is_finished: z.boolean(),
  lessons: z.number(),
  lessons_done: z.number(),
  lessons_recently: z.number(),
  seconds_left: z.number(),
  first_done_at: moment.nullable(),
});

const homeWork = work.extend({
  recording_id: z.string(),
  label: z.string(),
  opens: z.string().nullable(),
});

export const homeSchema = reader.extend({
  courses: z.array(progress),
  next: item.nullable(),
  path: z.array(item),
  work: z.object({ total: z.number(), rows: z.array(homeWork) }),
  reader_today: day,
  week: z.array(day),
  streak: z.number(),
  /** Whether this home leads to the questionnaire first. */
  awaits_answers: z.boolean(),
  milestones: z.array(
    z.object({ id: z.string(), kind: z.string(), title: z.string(), message: z.string() }),
  ),
});

export const outlineSchema = reader.extend({
  student: z.object({ id: z.string(), name: z.string() }),
  course: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    is_sequential: z.boolean(),
    starts_on: day,
    ends_on: day.nullable(),
    is_over: z.boolean(),
  }),
  courses: z.array(z.object({ id: z.string(), title: z.string() })),
  modules: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      lessons: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          title: z.string(),
          recordings: z.array(item),
        }),
      ),
    }),
  ),
});

/** One milestone to mark as celebrated. */
export const celebrateInput = z.strictObject({ award: z.uuid() });

export type Reader = z.infer<typeof reader>;
export type Reason = z.infer<typeof reason>;
export type Item = z.infer<typeof item>;
export type Work = z.infer<typeof work>;
export type HomeWork = z.infer<typeof homeWork>;
export type CourseProgress = z.infer<typeof progress>;
export type Home = z.infer<typeof homeSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type Module = Outline["modules"][number];
export type Milestone = Home["milestones"][number];
export type WayOut = z.infer<typeof wayOutSchema>;
