import type { Company } from "./people.ts";
import {
  yesterday as day,
  each,
  type Id,
  idsOf,
  type Row,
  students,
  type World,
} from "./world-rows.ts";

const euro = { currency: "EUR" };

/**
 * Each student has an invoice of 100 with 20 paid and 10 credited, a fresh one and a draft. The payment of
 * 50 lies on the invoice (20), in the credit (20) and was paid back (10).
 */
export function billingWorld(company: Company): World {
  const id = idsOf(company);
  const of = (name: string) => ({ student_id: id(`student ${name}`), ...euro });
  const number = (name: string, from = 1) => String(students.indexOf(name) + from).padStart(6, "0");
  const part = (name: string, kind = "") => ({
    ...of(name),
    invoice_id: id(`${kind}invoice ${name}`),
  });
  const instalment = (name: string) => ({
    ...part(name),
    instalment_id: id(`instalment ${name}`),
  });

  return {
    "private.currencies": {},
    // Written by what the facts below set off.
    "private.total_days": {},
    "private.total_changes": {},
    "private.debts": {},
    "private.document_counters": {
      counter: { company_id: id("company"), kind: "invoice", year: 2001, next: 1 },
    },
    invoices: {
      ...each((name) => ({
        ...invoice(id, name, ""),
        ...issued(`INV-2001-${number(name)}`),
        settled: 20,
        credited: 10,
      })),
      ...each(
        (name) => ({ ...invoice(id, name, "fresh "), ...issued(`INV-2001-${number(name, 11)}`) }),
        "fresh of",
      ),
      ...each((name) => invoice(id, name, "draft "), "draft of"),
    },
    invoice_items: {
      ...each((name) => item(id, part(name), name)),
      ...each((name) => item(id, part(name, "fresh "), `fresh ${name}`), "fresh of"),
      ...each((name) => item(id, part(name, "draft "), `draft ${name}`), "draft of"),
    },
    installment_plans: {
      ...each((name) => ({ ...planned(id, part(name), name), settled: 20, credited: 10 })),
      ...each((name) => planned(id, part(name, "fresh "), `fresh ${name}`), "fresh of"),
      ...each((name) => planned(id, part(name, "draft "), `draft ${name}`), "draft of"),
    },
    documents: each((name) => ({
      id: id(`document ${name}`),
      student_id: id(`student ${name}`),
      kind: "receipt",
      number: `R-2001-${number(name)}`,
      ref_id: id(`payment ${name}`),
      facts: receiptFacts(name, `R-2001-${number(name)}`),
    })),
    schedule_changes: each((name) => ({
      id: id(`change ${name}`),
      ...part(name),
      version: 1,
      former: [],
      reason: "Agreed",
      changed_by: id("admin"),
      changed_on: day,
    })),
    write_offs: each((name) => ({
      id: id(`write-off ${name}`),
      ...part(name),
      amount: 70,
      reason: "Dissolved",
      written_off_by: id("admin"),
      written_off_on: day,
      taken_back_on: day,
    })),
    credit_notes: each((name) => ({
      id: id(`credit note ${name}`),
      ...part(name),
      number: `C-2001-${number(name)}`,
      amount: 10,
      reason: "Late start",
      issued_by: id("admin"),
      issued_on: day,
    })),
    "private.payment_proofs": each((name) => ({
      path: `${id("company")}/${id(`student ${name}`)}/proof.pdf`,
      student_id: id(`student ${name}`),
      type: "application/pdf",
      size: 9,
      sha256: "a".repeat(64),
    })),
    payment_claims: each((name) => ({
      id: id(`payment claim ${name}`),
      ...of(name),
      instalment_ids: [],
      amount: 5,
      method: "bank_transfer",
      reference: `claimed by ${name}`,
      paid_on: day,
      recorded_by: id(name),
      recorded_on: day,
    })),
    payments: each((name) => ({
      id: id(`payment ${name}`),
      ...of(name),
      amount: 50,
      method: "bank_transfer",
      reference: `paid by ${name}`,
      received_on: day,
      receipt_number: `R-2001-${number(name)}`,
      recorded_by: id("admin"),
    })),
    "private.payment_references": each((name) => ({
      company_id: id("company"),
      method: "bank_transfer",
      reference_key: `ANOTHEROF${name.toUpperCase()}`,
      payment_id: id(`payment ${name}`),
    })),
    refunds: each((name) => ({
      id: id(`refund ${name}`),
      ...of(name),
      payment_id: id(`payment ${name}`),
      kind: "refund",
      amount: 10,
      method: "cash",
      reason: "Paid too much",
      decided_by: id("admin"),
      refunded_on: day,
      finished_at: day,
    })),
    payment_allocations: {
      ...each((name) => ({
        id: id(`allocation ${name}`),
        ...instalment(name),
        payment_id: id(`payment ${name}`),
        amount: 20,
        effective_on: day,
      })),
      ...each(
        (name) => ({
          id: id(`credit allocation ${name}`),
          ...instalment(name),
          credit_note_id: id(`credit note ${name}`),
          amount: 10,
          effective_on: day,
        }),
        "credit of",
      ),
    },
    credit_entries: {
      ...each((name) => ({
        id: id(`credit ${name}`),
        ...of(name),
        payment_id: id(`payment ${name}`),
        kind: "surplus",
        amount: 30,
        created_on: day,
      })),
      ...each(
        (name) => ({
          id: id(`refunded credit ${name}`),
          ...of(name),
          payment_id: id(`payment ${name}`),
          refund_id: id(`refund ${name}`),
          kind: "refunded",
          amount: -10,
          created_on: day,
        }),
        "refunded of",
      ),
    },
    payment_promises: each((name) => ({
      id: id(`promise ${name}`),
      student_id: id(`student ${name}`),
      promised_on: day,
      promised_by: id("admin"),
      created_on: day,
      ended_at: day,
    })),
    payment_reminders: each((name) => ({
      ...instalment(name),
      schedule_version: 1,
      stage: -7,
      sent_on: day,
    })),
    invoice_reminders: each((name) => ({
      id: id(`hand reminder ${name}`),
      ...part(name),
      amount: 10,
      sent_by: id("admin"),
      sent_on: day,
    })),
    payment_methods: each((name) => ({
      id: id(`method ${name}`),
      student_id: id(`student ${name}`),
      method_type: "card",
      last_four: "4242",
      expiry_date: "08/30",
      provider: "stripe",
      provider_customer_id: "cus_a",
      provider_method_id: `pm_${name}`,
    })),
    "private.stripe_customers": {
      customer: { customer_id: `cus_${company}`, student_id: id("student A") },
    },
    "private.stripe_checkouts": {
      "checkout A": { id: id("checkout A"), student_id: id("student A"), mode: "setup" },
    },
    "private.stripe_reconciled": {},
    "private.stripe_events": {
      "parked event": {
        event_id: id("parked event"),
        type: "payment_intent.succeeded",
        payload: {
          data: {
            object: {
              id: `pi_${company}`,
              amount_received: 500,
              currency: "eur",
              created: 1_767_225_600,
            },
          },
        },
        outcome: "parked",
        applied_at: day,
      },
      event: {
        event_id: `evt_${company}`,
        type: "customer.created",
        payload: {},
        outcome: "ignored",
        applied_at: day,
      },
    },
  };
}

const invoice = (id: Id, student: string, kind: string) => ({
  id: id(`${kind}invoice ${student}`),
  student_id: id(`student ${student}`),
  ...euro,
  subtotal: 100,
  amount: 100,
  due_date: day,
  notes: `only-${student}`,
  created_by: id("enroll"),
});

const issued = (number: string) => ({ number, status: "issued", issued_at: day, issued_on: day });

const item = (id: Id, part: Row, name: string) => ({
  id: id(`item ${name}`),
  ...part,
  position: 1,
  description: "The course",
  unit_price: 100,
  amount: 100,
  discount: 0,
  tax: 0,
});

const planned = (id: Id, part: Row, name: string) => ({
  id: id(`instalment ${name}`),
  ...part,
  installment_number: 1,
  amount: 100,
  due_date: day,
  created_on: day,
});

const receiptFacts = (student: string, number: string) => ({
  kind: "receipt",
  number,
  issued_on: day,
  issued_at: `${day}T00:00:00Z`,
  currency: "EUR",
  decimals: 2,
  company: { name: "Company", primary_color: "#0f644a", bank_details: "", footer: "" },
  student: { name: `only-${student}`, email: "student@test", number: "1" },
  amount: "50.00",
  method: "cash",
  reference: null,
  received_on: day,
  parts: [],
  credit: null,
});
