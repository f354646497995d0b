import type { Doors } from "../door.ts";

export const settingsDoors: Doors = {
  actions: {
    "lib/settings/actions.ts": {
      saveBillingSettings: {
        isShut: true,
        as: ["admin"],
        input: {
          revision: "of another day",
          accessStarts: "first_payment",
          paymentApproval: "always",
          graceDays: "12",
          claimPauseDays: "5",
          promiseDays: "14",
          remindBefore: "7, 1",
          remindOnTheDay: true,
          remindAfter: "3",
          taxPercent: "19",
          taxInclusive: true,
          taxName: "VAT",
          bankDetails: "IBAN",
          invoiceFooter: "",
          officeEmail: "",
          currency: "EUR",
          timeZone: "Europe/Madrid",
        },
      },
    },
  },
  routes: {
    "app/api/settings/access/route.ts": {
      POST: { as: ["admin"], body: { accessStarts: "full_payment", graceDays: 3 } },
    },
  },
};
