import { z } from "zod";
import { wayOutSchema } from "@/lib/learning/schema";

/** What the database answers for a student's work (private.assignment_panel, student_work), and what pages send. */

export const workFile = z.object({
  path: z.string(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
});

const criterion = z.object({
  key: z.string(),
  title: z.string(),
  points: z.number(),
});

const attempt = z.object({
  id: z.uuid(),
  number: z.number(),
  state: z.enum(["submitted", "graded", "returned"]),
  text: z.string(),
  links: z.array(z.string()),
  files: z.array(workFile),
  submitted_at: z.string(),
  due_at: z.string().nullable(),
  late_days: z.number(),
  raw_score: z.number().nullable(),
  score: z.number().nullable(),
  rubric_scores: z.record(z.string(), z.number()).nullable(),
  verdict: z.enum(["pass", "needs_work", "fail"]).nullable(),
  feedback: z.string().nullable(),
  graded_at: z.string().nullable(),
  graded_by: z.string().nullable(),
});

const draft = z.object({
  attempt_id: z.uuid().nullable(),
  attempt_number: z.number(),
  version: z.number(),
  saved_at: z.string().nullable(),
  text: z.string(),
  links: z.array(z.string()),
  files: z.array(workFile),
});

const mentor = z.object({ name: z.string(), usual_seconds: z.number().nullable() });

const assignment = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  accepts_text: z.boolean(),
  accepts_files: z.boolean(),
  accepts_links: z.boolean(),
  file_extensions: z.array(z.string()),
  max_file_mb: z.number(),
  max_score: z.number(),
  pass_score: z.number(),
  rubric: z.array(criterion).nullable(),
  late_percent_per_day: z.number().nullable(),
  late_floor_percent: z.number().nullable(),
  estimated_minutes: z.number(),
  is_required: z.boolean(),
  attempts_allowed: z.number().nullable(),
  due_at: z.string().nullable(),
  late_days: z.number(),
  extension: z
    .object({
      due_date: z.string().nullable(),
      extra_attempts: z.number(),
      reason: z.string(),
    })
    .nullable(),
  opens: z.object({ recording_id: z.uuid(), label: z.string(), title: z.string() }).nullable(),
  draft: draft.nullable(),
  attempts: z.array(attempt),
});

export const assignmentPanel = z.object({
  now: z.string(),
  student_id: z.uuid(),
  mentor: mentor.nullable(),
  assignments: z.array(assignment),
});

const reason = z.object({
  kind: z.string(),
  hold: z.enum(["billing", "manual", "expiry"]).optional(),
  label: z.string().optional(),
  title: z.string().optional(),
  date: z.string().optional(),
  needs_watching: z.boolean().optional(),
  needs_work: z.boolean().optional(),
});

const pieceOfWork = z.object({
  id: z.uuid(),
  recording_id: z.uuid(),
  title: z.string(),
  course: z.string(),
  label: z.string(),
  lesson: z.string(),
  is_required: z.boolean(),
  is_open: z.boolean(),
  reasons: z.array(reason),
  estimated_minutes: z.number(),
  max_score: z.number(),
  due_at: z.string().nullable(),
  late_days: z.number(),
  attempts_allowed: z.number().nullable(),
  attempt: z
    .object({
      number: z.number(),
      state: z.enum(["draft", "submitted", "graded", "returned"]),
      verdict: z.enum(["pass", "needs_work", "fail"]).nullable(),
      score: z.number().nullable(),
      submitted_at: z.string().nullable(),
      late_days: z.number(),
      saved_at: z.string(),
      graded_at: z.string().nullable(),
      feedback: z.string().nullable(),
      graded_by: z.string().nullable(),
    })
    .nullable(),
});

export const studentWork = z.object({
  now: z.string(),
  /** Whom to ask about a hold. */
  way_out: wayOutSchema,
  mentor: mentor.nullable(),
  work: z.array(pieceOfWork),
});

export const savedDraft = z.object({
  attempt_id: z.uuid(),
  attempt_number: z.number(),
  version: z.number(),
  saved_at: z.string(),
});

export const otherDraft = z.object({
  attempt_id: z.uuid(),
  version: z.number(),
  text: z.string(),
  links: z.array(z.string()),
  saved_at: z.string(),
});

/** What the page sends when it saves a draft. version 0: never saved yet. */
export const draftInput = z.strictObject({
  text: z.string().max(100_000, "The text is too long. Keep it under 100,000 characters."),
  links: z.array(z.string().max(2000)).max(20, "20 links at most."),
  version: z.int().min(0),
});

/** What the page says about a file before it uploads it. */
export const fileInput = z.strictObject({
  name: z.string().min(1).max(200, "The file name is too long. Keep it under 200 characters."),
  size: z.int().min(0),
});

/** Names an uploaded file that wants to be linked. */
export const linkInput = z.strictObject({
  path: z.string().max(200),
  name: z.string().min(1).max(200),
});

export type WorkFile = z.infer<typeof workFile>;
export type Attempt = z.infer<typeof attempt>;
export type Assignment = z.infer<typeof assignment>;
export type LessonWork = z.infer<typeof assignmentPanel>;
export type Mentor = z.infer<typeof mentor>;
export type PieceOfWork = z.infer<typeof pieceOfWork>;
export type LockReason = z.infer<typeof reason>;
