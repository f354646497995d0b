import { z } from "zod";
import { workFile } from "@/lib/work/schema";
import { detailKinds } from "./details";

/** Questionnaires, answers and details, as the database gives them and as people send them. */

const text = (most: number, problem: string) =>
  z
    .string()
    .max(most, problem)
    // Line breaks and tabs are text; other control characters and halves of letters cannot be kept.
    .regex(
      /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u,
      "This contains characters that cannot be stored. Type it again.",
    );

export const questionTypes = ["short", "long", "one", "many", "number", "file"] as const;

const fills = z.object({ kind: z.enum(detailKinds), key: z.string() });

export const question = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  type: z.enum(questionTypes),
  title: text(300, "Keep the question under 300 characters."),
  hint: text(500, "Keep the hint under 500 characters."),
  is_required: z.boolean(),
  options: z.array(text(200, "Keep a choice under 200 characters.")).max(30, "30 choices at most."),
  shown_if: z.object({ question: z.string(), any: z.array(z.string()) }).nullable(),
  fills: fills.nullable(),
});

export const answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(workFile),
  z.null(),
]);

const answers = z.record(z.string(), answer);

export type Question = z.infer<typeof question>;
export type Answer = z.infer<typeof answer>;
export type Answers = z.infer<typeof answers>;

export const myQuestionnaire = z.object({
  id: z.uuid(),
  version: z.number(),
  questions: z.array(question),
  answers,
  saved_at: z.string().nullable(),
  completed_at: z.string().nullable(),
});

export const builder = z.object({
  draft: z
    .object({ questions: z.array(question), revision: z.number(), saved_at: z.string() })
    .nullable(),
  published: z
    .object({
      id: z.uuid(),
      version: z.number(),
      questions: z.array(question),
      published_at: z.string(),
    })
    .nullable(),
  versions: z.array(
    z.object({
      id: z.uuid(),
      version: z.number(),
      published_at: z.string(),
      by: z.string().nullable(),
      questions: z.number(),
      started: z.number(),
      completed: z.number(),
    }),
  ),
});

export const details = z.object({
  business_info: z.record(z.string(), z.string()),
  learning_preferences: z.record(z.string(), z.string()),
  contact_preferences: z.record(z.string(), z.string()),
});

export const aboutStudent = z.object({
  questionnaire: z
    .object({
      version: z.number(),
      started_at: z.string(),
      saved_at: z.string(),
      completed_at: z.string().nullable(),
      answers: z.array(
        z.object({
          key: z.string(),
          type: z.enum(questionTypes),
          title: z.string(),
          answer: answer.optional(),
        }),
      ),
    })
    .nullable(),
  is_awaited: z.boolean(),
  details,
});

export type MyQuestionnaire = z.infer<typeof myQuestionnaire>;
export type Builder = z.infer<typeof builder>;
export type AboutStudent = z.infer<typeof aboutStudent>;

const revision = z.int().min(0);

export const questionnaireInput = z.strictObject({
  questions: z.array(question).max(50, "50 questions at most."),
  revision,
});

export const publishInput = z.strictObject({ revision });

export const completeInput = z.strictObject({ questionnaire: z.uuid() });

/** Some answers on their way; files come by another door. */
export const answersInput = z.strictObject({
  answers: z.record(
    z.string().max(40),
    z.union([
      text(10_000, "Keep the answer under 10,000 characters."),
      z.number(),
      z.array(z.string().max(200)).max(30),
      z.null(),
    ]),
  ),
});

export const detailsInput = z.strictObject({
  kind: z.enum(detailKinds),
  details: z.record(z.string().max(40), text(2000, "Keep this under 2,000 characters.")),
});
