import { type Doors, office, uuid } from "../door.ts";

const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
const reason = "Wrong course";
const fresh = "{fresh invoice A}";

export const billingDoors: Doors = {
  actions: {
    "lib/billing/stripe-actions.ts": {
      startCheckout: { as: ["A"], input: { invoice: "{invoice A}", amount: "5.00" } },
      addCard: { as: ["A"], input: {} },
      setDefaultCard: { as: ["A"], input: { card: "{method A}" } },
      removeCard: { as: ["A"], input: { card: "{method A}" } },
    },
    "lib/billing/student-actions.ts": {
      claimPayment: {
        as: ["A"],
        input: {
          amount: "5.00",
          currency: "EUR",
          method: "bank_transfer",
          reference: "transfer #",
          paidOn: "2026-01-01",
          proof: "{company}/{student A}/proof.pdf",
          instalments: [],
          note: "",
        },
      },
      withdrawClaim: { as: ["A"], input: { claim: "{payment claim A}" } },
      promiseDay: { as: ["A"], input: { day: inThreeDays } },
    },
    "lib/billing/actions.ts": {
      issueInvoice: { as: office, input: { invoice: "{draft invoice A}" } },
      deleteDraft: { as: office, input: { invoice: "{draft invoice B}" } },
      recordPayment: {
        as: office,
        input: {
          student: "{student A}",
          invoice: "{fresh invoice A}",
          currency: "EUR",
          amount: "10.00",
          method: "bank_transfer",
          reference: "reference #",
          receivedOn: "2026-01-01",
          note: "",
          proof: null,
        },
      },
      rescheduleInvoice: {
        as: office,
        input: {
          invoice: fresh,
          instalments: [{ due_date: "2099-01-01", amount: "100.00" }],
          reason,
        },
      },
      promisePayment: {
        as: office,
        input: { student: "{student A}", promisedOn: "2026-12-01", note: "" },
      },
      applyCredit: { as: office, input: { invoice: fresh } },
      creditInvoice: { as: ["admin"], input: { invoice: "{invoice A}", amount: "1.00", reason } },
      voidInvoice: { as: ["admin"], input: { invoice: "{fresh invoice B}", reason } },
      replaceInvoice: { as: ["admin"], input: { invoice: "{fresh invoice hold}", reason } },
      writeOffInvoice: { as: ["admin"], input: { invoice: fresh, reason } },
    },
    "lib/billing/bulk-actions.ts": {
      remindInvoices: { as: office, input: { invoices: [fresh] } },
      moveInvoices: { as: office, input: { invoices: [fresh], firstDue: null, days: 7, reason } },
    },
    "lib/billing/draft-actions.ts": {
      saveDraft: {
        as: office,
        input: {
          invoice: null,
          student: "{student A}",
          course: null,
          notes: "",
          draft: {
            currency: "EUR",
            items: [{ description: "A course", quantity: "2", unit_price: "50.00" }],
            plan: { count: 3, cadence: "monthly", first_due: "2026-01-31", deposit: "0" },
          },
        },
      },
    },
    "lib/billing/payment-actions.ts": {
      approveClaim: {
        as: office,
        input: { claim: "{payment claim inactive}", amount: "5.00", receivedOn: "2026-01-01" },
      },
      refuseClaim: { as: office, input: { claim: "{payment claim B}", reason } },
      withdrawRecord: { isShut: true, as: office, input: { claim: "{payment claim hold}" } },
      refundPayment: {
        as: ["admin"],
        input: { payment: "{payment A}", amount: "1.00", method: "cash", reference: "", reason },
      },
      reversePayment: { as: ["admin"], input: { payment: "{payment A}", reason } },
    },
    "lib/billing/stripe-staff-actions.ts": {
      matchPayment: {
        as: ["admin"],
        input: { event: "{parked event}", email: "a@our-academy.test" },
      },
      // Nothing like it was ever paid at the stand-in for Stripe.
      sendBackPayment: { isShut: true, as: ["super"], input: { event: "{fresh event}" } },
      clearUpRefund: { isShut: true, as: ["admin"], input: { event: "{parked event}", reason } },
      refundAtStripe: {
        isShut: true,
        as: ["admin"],
        input: { payment: "{payment A}", amount: "1.00", reason, key: uuid },
      },
    },
  },
  routes: {
    "app/api/billing/collections/export/route.ts": { GET: { as: ["admin"] } },
    "app/api/billing/invoices/export/route.ts": { GET: { as: office, query: "status=open&q=A" } },
    "app/api/billing/invoices/chosen/route.ts": {
      POST: { as: office, body: { invoices: [fresh] } },
    },
    "app/api/billing/invoices/move/route.ts": {
      POST: { as: office, body: { invoices: [fresh], firstDue: null, days: 7 } },
    },
    "app/api/billing/invoices/pdfs/route.ts": {
      GET: { isShut: true, as: office, query: `id=${fresh}` },
    },
    "app/api/billing/payments/[id]/proof/route.ts": {
      GET: { isShut: true, as: ["enroll"], params: { id: "{payment A}" } },
    },
    "app/api/billing/students/route.ts": { POST: { as: office, body: { q: "student" } } },
    "app/api/billing/plan/route.ts": {
      POST: {
        as: office,
        body: {
          amount: "100.00",
          currency: "EUR",
          count: 3,
          cadence: "monthly",
          firstDue: "2026-01-31",
        },
      },
    },
    "app/api/billing/proofs/check/route.ts": {
      POST: {
        isShut: true,
        as: ["A", "enroll"],
        body: { path: `{company}/{student A}/${uuid}`, name: "proof.pdf", student: "{student A}" },
      },
    },
    "app/api/billing/proofs/route.ts": {
      POST: {
        as: ["A", "enroll"],
        body: { name: "proof.pdf", size: 900, student: "{student A}" },
      },
    },
    "app/api/documents/[id]/route.ts": {
      GET: { as: ["A", "enroll"], params: { id: "{document A}" } },
    },
    "app/api/documents/statement/route.ts": {
      GET: { as: ["A", "enroll"], query: "student={student A}&currency=EUR" },
    },
    "app/api/stripe/webhook/route.ts": {
      POST: {
        isShut: true,
        as: ["anon", "super"],
        body: { id: "evt_forged", type: "payment_intent.succeeded" },
      },
    },
    "app/api/billing/checkouts/[id]/route.ts": {
      GET: { as: ["A"], params: { id: "{checkout A}" } },
    },
  },
};
