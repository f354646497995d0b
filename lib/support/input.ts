import { z } from "zod";
import { categories, priorities, statuses } from "./schema";

/** What students and staff write. Forms and actions share it; the database decides who may. */

const words = z
  .string()
  .trim()
  .min(1, "Write your message first.")
  .max(5000, "Keep the message under 5,000 characters.");

export const openTicketInput = z.strictObject({
  category: z.string().pipe(z.enum(categories, { error: "Choose what it is about." })),
  subject: z
    .string()
    .trim()
    .min(1, "Say in a few words what it is about.")
    .max(120, "Keep the subject under 120 characters."),
  message: words,
  /** The lesson or the invoice it is asked from. */
  recording: z.uuid().optional(),
  invoice: z.uuid().optional(),
});

export const replyInput = z.strictObject({
  ticket: z.uuid(),
  body: words,
  /** The status after an answer of the staff; without it the ticket waits for its student. */
  after: z.enum(statuses).optional(),
});

export const ticketNoteInput = z.strictObject({ ticket: z.uuid(), body: words });

export const changeTicketInput = z.strictObject({
  ticket: z.uuid(),
  change: z.strictObject({
    status: z.enum(statuses).optional(),
    priority: z.enum(priorities).optional(),
    category: z.enum(categories).optional(),
    /** Null for nobody. */
    assigned_to: z.uuid().nullable().optional(),
  }),
});
