import { z } from "zod";
import { contacts } from "./contacts";

const moment = z.iso.datetime({ offset: true });

const topics = ["enrollment", "lessons", "access", "money", "tickets", "notes"] as const;

const event = z.object({
  at: moment,
  key: z.string(),
  type: z.string(),
  topic: z.enum(topics),
  /** What it is about: a course, an assignment, a number. */
  subject: z.string().nullable(),
  /** A word of its kind: a verdict, a method, how many. */
  detail: z.string().nullable(),
  /** What somebody wrote about it. */
  note: z.string().nullable(),
  money: z.string().nullable(),
  link: z.uuid().nullable(),
  /** Only the day is known. */
  is_day: z.boolean(),
  by: z.string().nullable(),
  by_student: z.boolean(),
});

/** Null when the student is somebody else's. */
export const timelineSchema = z
  .object({
    now: moment,
    topics: z.array(z.enum(topics)),
    rows: z.array(event),
    total: z.number(),
    newer: z.number(),
  })
  .nullable();

const invoice = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  status: z.enum(["draft", "issued", "paid", "void", "written_off"]),
  currency: z.string(),
  amount: z.string(),
  open: z.string(),
  due_date: z.iso.date().nullable(),
  is_overdue: z.boolean(),
  issued_on: z.iso.date().nullable(),
  course: z.string().nullable(),
});

/** Null for whoever is not of the office. */
export const studentInvoicesSchema = z
  .object({
    owed: z.array(z.object({ currency: z.string(), open: z.string(), overdue: z.string() })),
    invoices: z.array(invoice),
  })
  .nullable();

/** Null for whoever is not of the office. */
export const coursesToJoinSchema = z
  .object({
    today: z.iso.date(),
    courses: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .nullable();

export const joinInput = z.strictObject({
  student: z.uuid(),
  course: z.uuid("Choose a course."),
  startsOn: z.iso.date("Enter the day the course starts."),
});

export const noteInput = z
  .strictObject({
    student: z.uuid(),
    body: z.string().trim().max(4000, "Keep the note under 4,000 characters."),
    contact: z.enum(contacts).nullable(),
  })
  .refine(({ body, contact }) => body !== "" || contact !== null, {
    path: ["body"],
    message: "Write the note first.",
  });

export type CoursesToJoin = NonNullable<z.infer<typeof coursesToJoinSchema>>;
export type Topic = (typeof topics)[number];
export type StudentEvent = z.infer<typeof event>;
export type Timeline = NonNullable<z.infer<typeof timelineSchema>>;
export type StudentInvoices = NonNullable<z.infer<typeof studentInvoicesSchema>>;
export type StudentInvoice = z.infer<typeof invoice>;
