import type { BillingSettings } from "@/lib/settings/schema";

export const saved: BillingSettings = {
  settings: {
    access_starts: "sign_up",
    payment_approval: "enrollment",
    grace_days: 10,
    claim_pause_days: 5,
    promise_days: 14,
    reminder_days: [3, -1, 0, -7, 7],
    tax_percent: 19,
    tax_inclusive: true,
    tax_name: "VAT",
    bank_details: "IBAN ES12",
    invoice_footer: "",
    office_email: "",
  },
  currency: "EUR",
  time_zone: "Europe/Madrid",
  revision: "one",
  currencies: ["EUR"],
  changed: null,
};
