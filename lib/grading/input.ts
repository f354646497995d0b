import { z } from "zod";

/** What people send when they grade. The database decides the ranges that depend on the assignment. */

const points = z.int().min(0).max(1000);

const typed = {
  score: points.nullable(),
  rubric: z.record(z.string().max(40), points).nullable(),
  feedback: z.string().max(20_000, "The feedback is too long. Keep it under 20,000 characters."),
};

const verdict = z.enum(["pass", "needs_work", "fail"], {
  error: "Choose pass, needs work or fail.",
});

const reason = z
  .string()
  .trim()
  .min(3, "Say why, in three characters or more.")
  .max(500, "Keep the reason under 500 characters.");

/** What is kept while a mentor types. */
export const gradeDraftInput = z.strictObject({ ...typed, verdict: verdict.nullable() });

export const gradeInput = z.strictObject({ attempt: z.uuid(), ...typed, verdict });

export const changeGradeInput = gradeInput.extend({ reason });

export const extensionInput = z
  .strictObject({
    student: z.uuid(),
    assignment: z.uuid("Choose the work."),
    dueDate: z.iso.date("Enter a day, for example 2026-12-04.").nullable(),
    extraAttempts: z.int().min(0).max(20, "20 more attempts at most."),
    reason,
  })
  .refine((input) => input.dueDate !== null || input.extraAttempts > 0, {
    error: "Give a new due date, more attempts, or both.",
    path: ["dueDate"],
  });

const commentText = {
  title: z
    .string()
    .trim()
    .min(1, "Give the comment a title of 1 to 80 characters.")
    .max(80, "Give the comment a title of 1 to 80 characters."),
  body: z.string().trim().min(1, "Write the comment.").max(4000, "Keep it under 4,000 characters."),
};

export const newCommentInput = z.strictObject(commentText);
export const changedCommentInput = z.strictObject({ id: z.uuid(), ...commentText });
export const deletedCommentInput = z.strictObject({ id: z.uuid() });

const overrideEffect = {
  students: z.array(z.uuid()).min(1, "Choose at least one student.").max(1000),
  recordings: z.array(z.uuid()).min(1, "Choose at least one lesson.").max(500),
  action: z.enum(["open", "lock", "waive", "shift"]),
  shiftDays: z.int("Enter whole days.").min(-3650).max(3650).nullable(),
  endsOn: z.iso.date("Enter a day, for example 2026-12-04.").nullable(),
};

const shiftHasDays = {
  error: "Say by how many days. A number below zero opens it earlier.",
  path: ["shiftDays"],
};
const hasDays = (input: { action: string; shiftDays: number | null }) =>
  (input.action === "shift") === (input.shiftDays !== null);

export const overridePreviewInput = z.strictObject(overrideEffect).refine(hasDays, shiftHasDays);
export const overrideInput = z
  .strictObject({ ...overrideEffect, reason })
  .refine(hasDays, shiftHasDays);
export const revokeInput = z.strictObject({ id: z.uuid(), reason });

export const placeHoldInput = z.strictObject({ student: z.uuid(), reason });
export const liftHoldInput = z.strictObject({ hold: z.uuid(), reason });
export const reassignInput = z.strictObject({
  students: z.array(z.uuid()).min(1, "Choose at least one student.").max(1000),
  mentor: z.uuid("Choose a mentor."),
  reason,
});

export type GradeDraft = z.infer<typeof gradeDraftInput>;
export type OverrideEffect = z.infer<typeof overridePreviewInput>;
