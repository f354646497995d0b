import { z } from "zod";

const step = z.object({
  id: z.uuid(),
  label: z.string(),
  title: z.string(),
  name: z.string(),
  parts: z.number(),
  seconds: z.number(),
  seen: z.number(),
  is_open: z.boolean(),
  is_completed: z.boolean(),
});

const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not_enrolled") }),
  z.object({ kind: z.literal("on_hold"), hold: z.enum(["billing", "manual", "expiry"]) }),
  z.object({ kind: z.literal("staff_locked") }),
  z.object({ kind: z.literal("drip"), date: z.iso.date(), day: z.number() }),
  z.object({ kind: z.literal("prerequisite"), label: z.string(), title: z.string() }),
  z.object({ kind: z.literal("previous"), needs_watching: z.boolean(), needs_work: z.boolean() }),
]);

const pair = z.tuple([z.number(), z.number()]);

/** What the database knows of a lesson and of the student in it; see lesson_page. */
export const lessonPageSchema = z.object({
  course: z.object({ id: z.uuid(), title: z.string() }),
  module: z.object({ number: z.number(), title: z.string() }),
  description: z.string(),
  threshold: z.number(),
  here: step,
  previous: step.nullable(),
  next: step.extend({ reasons: z.array(reason) }).nullable(),
  siblings: z.array(step),
  reasons: z.array(reason),
  open: z
    .object({
      seen: z.array(pair),
      last_position: z.number(),
      notes: z.array(z.object({ id: z.uuid(), second: z.number(), text: z.string() })),
      rating: z.object({ rating: z.number(), feedback: z.string() }).nullable(),
      captions: z.array(z.object({ language: z.string(), label: z.string() })),
      webvtt: z.string().nullable(),
    })
    .nullable(),
});

export type LessonPage = z.infer<typeof lessonPageSchema>;
export type OpenLesson = NonNullable<LessonPage["open"]>;
export type Step = z.infer<typeof step>;
export type FollowingStep = NonNullable<LessonPage["next"]>;
export type Note = OpenLesson["notes"][number];
export type Rating = NonNullable<OpenLesson["rating"]>;

export const stepsSchema = z.array(step);

/** What a player sends. The database decides what of it counts. */
export const watchReport = z.strictObject({
  recording: z.uuid(),
  stretches: z.array(pair),
  position: z.int32(),
});
export type WatchReport = z.infer<typeof watchReport>;

/** What the database answers; see report_watch. */
export const watchAnswerSchema = z.discriminatedUnion("accepted", [
  z.object({ accepted: z.literal(false), reason: z.enum(["locked", "malformed", "too_fast"]) }),
  z.object({
    accepted: z.literal(true),
    seen: z.array(pair),
    completed: z.boolean(),
    opened: z.array(z.uuid()),
  }),
]);

/** What the player gets back. */
export type WatchAnswer =
  | { accepted: false; reason: "locked" | "malformed" | "too_fast" }
  | { accepted: true; seen: [number, number][]; completed: boolean; opened: Step[] };

/** Where the video is now, and until when; null when the address never expires. */
export type Playback = { url: string; expiresAt: number | null };

const noteText = z
  .string()
  .trim()
  .min(1, "Write something, or delete the note.")
  .max(4000, "Keep a note under 4,000 characters.");

export const newNote = z.strictObject({
  recordingId: z.uuid(),
  second: z.int().min(0).max(86_400),
  text: noteText,
});
export const changedNote = z.strictObject({ id: z.uuid(), text: noteText });
export const deletedNote = z.strictObject({ id: z.uuid() });

export const ratingInput = z.strictObject({
  recordingId: z.uuid(),
  rating: z.int().min(1, "Choose one to five stars.").max(5, "Choose one to five stars."),
  feedback: z.string().trim().max(2000, "Keep the comment under 2,000 characters."),
});
