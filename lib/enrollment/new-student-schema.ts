import { z } from "zod";
import { cadences } from "@/lib/billing/terms";
import { invitationStates } from "@/lib/identity/invitation-states";
import { inviteInput, profileInput } from "@/lib/identity/schema";

/** What the page of a new student reads and sends. */

export const newStudentOptions = z.object({
  courses: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      price: z.string().nullable(),
      currency: z.string().nullable(),
    }),
  ),
  mentors: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      students: z.number(),
      median_seconds: z.number().nullable(),
    }),
  ),
  currencies: z.array(z.object({ code: z.string(), exponent: z.number() })),
  tax: z.object({ percent: z.number(), is_inclusive: z.boolean(), name: z.string() }),
  access_starts: z.enum(["sign_up", "first_payment", "full_payment"]),
  invitation_days: z.number(),
  today: z.iso.date(),
});

const instalment = z.object({ number: z.number(), due_date: z.string(), amount: z.string() });

export const enrollmentPreview = z.object({
  currency: z.string(),
  exponent: z.number(),
  subtotal: z.string(),
  discount: z.string(),
  tax: z.string(),
  amount: z.string(),
  items: z.array(z.object({ amount: z.string() })),
  tax_percent: z.number(),
  tax_inclusive: z.boolean(),
  instalments: z.array(instalment),
  first_extra: z.string(),
  missing: z.string(),
});

export const personCheck = z.object({
  email: z.enum(["student", "staff", "invited"]).nullable(),
  is_phone_used: z.boolean(),
});

export const enrolledStudent = z.object({
  id: z.uuid(),
  number: z.number(),
  full_name: z.string(),
  email: z.string(),
  phone_number: z.string().nullable(),
  company_name: z.string().nullable(),
  mentor: z.string().nullable(),
  is_here: z.boolean(),
  courses: z.array(z.object({ title: z.string(), starts_on: z.string() })),
  invoice: z
    .object({
      id: z.uuid(),
      number: z.string().nullable(),
      status: z.string(),
      currency: z.string(),
      exponent: z.number(),
      amount: z.string(),
      instalments: z.array(instalment),
    })
    .nullable(),
  hold: z.string().nullable(),
  invitation: z
    .object({
      id: z.uuid(),
      state: z.enum(invitationStates),
      expires_at: z.string(),
      last_sent_at: z.string(),
      sent_count: z.number(),
    })
    .nullable(),
});

export type NewStudentOptions = z.infer<typeof newStudentOptions>;
export type EnrollmentPreview = z.infer<typeof enrollmentPreview>;
export type PersonCheck = z.infer<typeof personCheck>;
export type EnrolledStudent = z.infer<typeof enrolledStudent>;

const amount = z.string().max(30, "This amount is too long.");
const day = z.iso.date("Enter a day.");

export const invoiceInput = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency."),
  items: z
    .array(
      z.strictObject({
        description: z.string().max(300),
        quantity: z.string().max(20, "This quantity is too long.").optional(),
        unit_price: amount,
      }),
    )
    .min(1)
    .max(20),
  discount_percent: amount.optional(),
  discount_amount: amount.optional(),
  discount_reason: z.string().max(200, "Keep the reason under 200 characters.").optional(),
  plan: z
    .strictObject({
      count: z.int("Choose 1 to 60 instalments.").min(1, "Choose 1 to 60 instalments.").max(60),
      cadence: z.enum(cadences),
      first_due: day,
      deposit: amount,
    })
    .optional(),
  instalments: z
    .array(z.strictObject({ due_date: day, amount }))
    .min(1)
    .max(60)
    .optional(),
});

export const newStudentInput = z.strictObject({
  key: z.uuid(),
  fullName: inviteInput.shape.fullName,
  email: inviteInput.shape.email,
  phone: profileInput.shape.phoneNumber,
  companyName: z.string().trim().max(120, "Keep the name under 120 characters."),
  mentor: z.union([z.uuid(), z.literal("")]),
  courses: z.array(z.uuid("Choose a course.")).min(1, "Choose a course.").max(20),
  startsOn: z.iso.date("Enter the day the course starts."),
  invoice: invoiceInput.nullable(),
  isIssued: z.boolean(),
});

export const resendInput = z.strictObject({
  ids: z.array(z.uuid()).min(1, "Choose at least one.").max(50, "50 invitations at most at once."),
});
