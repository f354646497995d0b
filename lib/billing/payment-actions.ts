"use server";

import { action } from "@/lib/action";
import { refundInput, reversalInput } from "./input";

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
