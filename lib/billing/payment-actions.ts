"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import { approvalInput, claimInput, refundInput, refusalInput, reversalInput } from "./input";

const office: Role[] = ["enrollment_manager", "admin", "superadmin"];
const approved = z.object({ receipt_number: z.string() });

/** Approves what somebody else recorded, with the amount, day and reference the bank shows. Returns the receipt's number. */
export const approveClaim = action(office, approvalInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("approve_claim", {
      p_claim: input.claim,
      p_amount: input.amount,
      p_received_on: input.receivedOn,
      p_reference: input.reference || undefined,
    })
    .throwOnError();
  return approved.parse(data).receipt_number;
});

/** Refuses a reported payment; the student reads why. */
export const refuseClaim = action(office, refusalInput, async (input, { supabase }) => {
  await supabase
    .rpc("refuse_claim", { p_claim: input.claim, p_reason: input.reason })
    .throwOnError();
});

/** Takes one's own record back before anybody decided on it. */
export const withdrawRecord = action(office, claimInput, async ({ claim }, { supabase }) => {
  await supabase.rpc("withdraw_claim", { p_claim: claim }).throwOnError();
});

/** Pays a part of a payment back: the student's credit first, then the last instalments, which are open again. */
export const refundPayment = action(
  ["admin", "superadmin"],
  refundInput,
  async (input, { supabase }) => {
    await supabase
      .rpc("refund_payment", {
        p_payment: input.payment,
        p_amount: input.amount,
        p_method: input.method,
        p_reference: input.reference,
        p_reason: input.reason,
      })
      .throwOnError();
  },
);

/** Takes back a payment that never came or bounced. What it had settled is open again. */
export const reversePayment = action(
  ["admin", "superadmin"],
  reversalInput,
  async ({ payment, reason }, { supabase }) => {
    await supabase.rpc("reverse_payment", { p_payment: payment, p_reason: reason }).throwOnError();
  },
);
