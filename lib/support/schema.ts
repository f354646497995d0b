import { z } from "zod";
import { invoiceRow } from "@/lib/billing/schema";

/** What support's functions answer. Moments carry their offset. */
const moment = z.iso.datetime({ offset: true });

export const categories = ["learning", "billing", "onboarding", "technical"] as const;
export const statuses = ["open", "waiting", "resolved", "closed"] as const;
export const priorities = ["low", "normal", "high", "urgent"] as const;

const category = z.enum(categories);
const status = z.enum(statuses);
const priority = z.enum(priorities);

const row = z.object({
  id: z.uuid(),
  /** "TCK-1842". */
  number: z.string(),
  subject: z.string(),
  category,
  status,
  priority,
  student_id: z.uuid(),
  student: z.string(),
  assigned_to: z.uuid().nullable(),
  assignee: z.string().nullable(),
  created_at: moment,
  /** Since when it has its status; of an open one, since when its student waits. */
  turn_at: moment,
  first_answered_at: moment.nullable(),
  resolved_at: moment.nullable(),
});

const message = z.object({
  id: z.uuid(),
  at: moment,
  by: z.string(),
  role: z.enum(["student", "mentor", "enrollment_manager", "admin", "superadmin"]),
  is_mine: z.boolean(),
  body: z.string(),
  is_internal: z.boolean(),
});

/** What was decided about a ticket; only what changed is named. assignee null: it was given to nobody. */
const change = z.object({
  id: z.uuid(),
  at: moment,
  by: z.string().nullable(),
  changes: z.object({
    status: status.optional(),
    priority: priority.optional(),
    category: category.optional(),
    assignee: z.string().nullable().optional(),
  }),
});

const other = z.object({ id: z.uuid(), number: z.string() }).nullable();

/** What a ticket was opened from, and the tickets before and after it. Mentors never get the invoice. */
const context = z.object({
  recording: z
    .object({ id: z.uuid(), title: z.string(), course_id: z.uuid(), course: z.string() })
    .nullable(),
  invoice: invoiceRow.nullable(),
  follows: other,
  followed_by: other,
});

export const ticketListSchema = z.object({
  now: moment,
  rows: z.array(row),
  preceding: z.number(),
  total: z.number(),
  has_next: z.boolean(),
  /** Open ones the reader answers, 100 for any more. */
  open: z.number(),
  categories: z.array(category),
});

/** A ticket for those who answer it; null for everybody else. */
export const ticketPageSchema = row
  .extend({
    now: moment,
    thread: z.array(message),
    changes: z.array(change),
    context,
    person: z.object({
      name: z.string(),
      number: z.number(),
      zone: z.string().nullable(),
      mentor: z.string().nullable(),
      is_on_hold: z.boolean(),
    }),
    others: z.array(row),
    queue: z.array(row),
    answerers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .nullable();

/** A student's tickets in their file; null when the student is not the reader's. */
export const studentTicketsSchema = z.object({ now: moment, rows: z.array(row) }).nullable();

const ownRow = z.object({
  id: z.uuid(),
  number: z.string(),
  subject: z.string(),
  category,
  status,
  created_at: moment,
  /** When something was last said. */
  said_at: moment,
  is_answered: z.boolean(),
});

/** Who answers a student's tickets of a category (null: the academy), and how long a first answer usually takes. */
const desk = z.object({
  category,
  mentor: z.string().nullable(),
  usual_seconds: z.number().nullable(),
});

/** What the form for a question shows; null when what it is asked from is not the signed-in student's. */
export const helpFormSchema = z
  .object({
    recording: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    invoice: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    desks: z.array(desk),
  })
  .nullable();

/** The signed-in student's tickets; null for everybody else. */
export const myTicketsSchema = z.object({ now: moment, rows: z.array(ownRow) }).nullable();

/** One of the signed-in student's tickets; null when it is not theirs. */
export const myTicketSchema = ownRow
  .extend({ now: moment, thread: z.array(message), context, desk })
  .nullable();

export type Category = (typeof categories)[number];
export type TicketStatus = (typeof statuses)[number];
export type Priority = (typeof priorities)[number];
export type TicketRow = z.infer<typeof row>;
export type TicketMessage = z.infer<typeof message>;
export type TicketChange = z.infer<typeof change>;
export type TicketContext = z.infer<typeof context>;
export type TicketList = z.infer<typeof ticketListSchema>;
export type TicketPage = NonNullable<z.infer<typeof ticketPageSchema>>;
export type StudentTickets = NonNullable<z.infer<typeof studentTicketsSchema>>;
export type OwnTicketRow = z.infer<typeof ownRow>;
export type OwnTickets = NonNullable<z.infer<typeof myTicketsSchema>>;
export type OwnTicket = NonNullable<z.infer<typeof myTicketSchema>>;
export type HelpDesk = z.infer<typeof desk>;
export type HelpForm = NonNullable<z.infer<typeof helpFormSchema>>;
