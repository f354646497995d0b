"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { Refusal } from "@/lib/errors";
import { claimInput, promiseInput } from "./claim-input";

/** The signed-in student says what they paid, with a checked proof. Somebody of the office decides. */
export const claimPayment = action(["student"], claimInput, async (input, { supabase }) => {
  if (Number(input.amount) === 0) throw new Refusal("Enter an amount above zero.", "amount");
  await supabase
    .rpc("claim_payment", {
      // 15 digits at most, which a number carries as they were typed.
      p_amount: Number(input.amount),
      p_currency: input.currency,
      p_method: input.method,
      p_reference: input.reference,
      p_paid_on: input.paidOn,
      p_proof_path: input.proof,
      p_instalments: input.instalments,
      p_note: input.note,
    })
    .throwOnError();
});

/** Takes back what the signed-in student said they paid, while nobody has decided on it. */
export const withdrawClaim = action(
  ["student"],
  z.strictObject({ claim: z.uuid() }),
  async ({ claim }, { supabase }) => {
    await supabase.rpc("withdraw_claim", { p_claim: claim }).throwOnError();
  },
);

/** The signed-in student promises a day to pay by. Until then lessons stay open and reminders stop. */
export const promiseDay = action(["student"], promiseInput, async ({ day }, context) => {
  const student = context.user.student_id;
  if (!student) throw new Refusal("Only students promise a day.");
  await context.supabase
    .rpc("promise_payment", { p_student: student, p_promised_on: day })
    .throwOnError();
});
