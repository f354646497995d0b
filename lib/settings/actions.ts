"use server";

import { action } from "@/lib/action";
import { settingsInput } from "./schema";

/** Saves what the academy has set for access and billing; its new revision. Another revision than the page's refuses. */
export const saveBillingSettings = action(
  ["admin", "superadmin"],
  settingsInput,
  async (input, { supabase }) => {
    const { data } = await supabase
      .rpc("save_billing_settings", {
        p_settings: {
          access_starts: input.accessStarts,
          payment_approval: input.paymentApproval,
          grace_days: input.graceDays,
          claim_pause_days: input.claimPauseDays,
          promise_days: input.promiseDays,
          reminder_days: [
            ...input.remindBefore.map((day) => -day),
            ...(input.remindOnTheDay ? [0] : []),
            ...input.remindAfter,
          ].toSorted((a, b) => a - b),
          tax_percent: input.taxPercent,
          tax_inclusive: input.taxInclusive,
          tax_name: input.taxName,
          bank_details: input.bankDetails,
          invoice_footer: input.invoiceFooter,
          office_email: input.officeEmail,
        },
        p_currency: input.currency,
        p_time_zone: input.timeZone,
        p_revision: input.revision,
      })
      .throwOnError();
    return { revision: data };
  },
);
