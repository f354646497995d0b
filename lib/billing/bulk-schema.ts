import { z } from "zod";
import { reasonInput } from "./input";

/** What is done with several invoices at once: what the office sends, and the result of each. */

export const chosenInput = z.strictObject({
  invoices: z
    .array(z.uuid())
    .min(1, "Choose at least one invoice.")
    .max(50, "50 invoices at most at once."),
});

export const moveInput = chosenInput.extend({
  firstDue: z.iso.date("Choose the first day.").nullable(),
  days: z
    .int("Enter a number of days.")
    .min(1, "Move by 1 to 365 days.")
    .max(365, "Move by 1 to 365 days.")
    .nullable(),
});
export const reasonedMoveInput = moveInput.extend({ reason: reasonInput });

/** Done, or why not. */
const outcome = z.enum([
  "done",
  "draft",
  "paid",
  "void",
  "written_off",
  "no_account",
  "in_review",
  "promised",
  "reminded_today",
  "unchanged",
  "just_moved",
]);

const result = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  student: z.string(),
  outcome,
});

export const resultsSchema = z.array(result);

export const chosenSchema = z.object({
  open: z.array(z.object({ currency: z.string(), open: z.string() })),
  rows: resultsSchema,
});

export const movesSchema = z.array(
  z.union([
    result.extend({
      outcome: z.literal("done"),
      from: z.string(),
      to: z.string(),
      until: z.string(),
      instalments: z.number(),
      open: z.string(),
      currency: z.string(),
    }),
    result.extend({ outcome: outcome.exclude(["done"]) }),
  ]),
);

export type Outcome = z.infer<typeof outcome>;
export type BulkResult = z.infer<typeof result>;
export type Chosen = z.infer<typeof chosenSchema>;
export type Moves = z.infer<typeof movesSchema>;
export type MoveInput = z.infer<typeof moveInput>;
