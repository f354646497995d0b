"use server";

import { action } from "@/lib/action";
import { Refusal } from "@/lib/errors";
import { asked } from "@/lib/integrations/stripe";
import type { Role } from "@/lib/session";
import {
  clearUpInput,
  matchInput,
  returnInput,
  returnOrder,
  stripeRefundInput,
} from "./stripe-schema";

const admins: Role[] = ["admin", "superadmin"];

/** Says whose a payment is that came through Stripe for nobody; it counts at once. */
export const matchPayment = action(admins, matchInput, async ({ event, email }, { supabase }) => {
  const { data: student } = await supabase
    .from("students")
    .select("id")
    .eq("email", email.trim().toLowerCase())
    .maybeSingle()
    .throwOnError();
  if (!student) throw new Refusal("No student has this e-mail.", "email");
  await supabase
    .rpc("match_parked_payment", { p_event: event, p_student: student.id })
    .throwOnError();
});

/** Asks Stripe to send such a payment back. It leaves the list when Stripe says that the money is back. */
export const sendBackPayment = action(admins, returnInput, async ({ event }, { supabase }) => {
  const { data: intent } = await supabase
    .rpc("parked_payment_to_return", { p_event: event })
    .throwOnError();
  await asked((api) =>
    api.refunds.create({ payment_intent: intent }, { idempotencyKey: `return-${event}` }),
  );
});

/** Says how a refund that does not fit the books was cleared up; it leaves the list and stands in the log. */
export const clearUpRefund = action(
  admins,
  clearUpInput,
  async ({ event, reason }, { supabase }) => {
    await supabase.rpc("settle_parked_refund", { p_event: event, p_how: reason }).throwOnError();
  },
);

/** Has Stripe pay a part of a payment back. The refund is in the books when Stripe's event about it comes. */
export const refundAtStripe = action(admins, stripeRefundInput, async (input, { supabase }) => {
  const { payment, amount, reason, key } = input;
  const { data } = await supabase
    .rpc("payment_to_return", { p_payment: payment, p_amount: amount, p_reason: reason })
    .throwOnError();
  const { intent, units } = returnOrder.parse(data);
  await asked((api) =>
    api.refunds.create(
      { payment_intent: intent, amount: units, metadata: { reason } },
      { idempotencyKey: `refund-${key}` },
    ),
  );
});
