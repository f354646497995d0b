import type {
  CreditNoteFacts,
  InvoiceFacts,
  ReceiptFacts,
  StatementFacts,
} from "@/lib/billing/document-facts";

const common = {
  issued_on: "2026-09-01",
  issued_at: "2026-09-01T08:30:00Z",
  currency: "EUR",
  decimals: 2,
  company: {
    name: "Tradewind Academy",
    primary_color: "#0f644a",
    bank_details: "IBAN ES91 2100 0418 4502 0005 1332\nBIC CAIXESBBXXX",
    footer: "Tradewind Academy S.L., Calle Mayor 1, Madrid. VAT ES B12345678.",
  },
  student: { name: "Ada Okafor", email: "ada@student.test", number: "S-000123" },
};

export const invoice: InvoiceFacts = {
  kind: "invoice",
  ...common,
  number: "INV-2026-000123",
  replaces: null,
  notes: "Thank you for studying with us.",
  lines: [
    {
      description: "Growth course, autumn",
      quantity: "1",
      unit_price: "2500.00",
      amount: "2500.00",
    },
    { description: "Coaching hours", quantity: "2.5", unit_price: "40.00", amount: "100.00" },
  ],
  subtotal: "2600.00",
  discount: "200.00",
  has_discount: true,
  discount_percent: null,
  discount_reason: "Early bird",
  tax: "416.53",
  tax_name: "VAT",
  tax_percent: "21",
  tax_inclusive: true,
  amount: "2400.00",
  already_paid: null,
  to_pay: "2400.00",
  instalments: ["09", "10", "11", "12"].map((month, n) => ({
    number: n + 1,
    due_date: `2026-${month}-15`,
    amount: "600.00",
  })),
};

export const receipt: ReceiptFacts = {
  kind: "receipt",
  ...common,
  number: "R-2026-000201",
  amount: "650.00",
  method: "bank_transfer",
  reference: "TRX 99 17",
  received_on: "2026-09-14",
  parts: [{ invoice: "INV-2026-000123", instalment: 1, due_date: "2026-09-15", amount: "600.00" }],
  credit: "50.00",
};

export const creditNote: CreditNoteFacts = {
  kind: "credit_note",
  ...common,
  number: "C-2026-000012",
  invoice: "INV-2026-000123",
  invoice_issued_on: "2026-09-01",
  reason: "One coaching hour fell away",
  amount: "60.00",
  tax: "10.41",
  tax_name: "VAT",
  tax_percent: "21",
};

export const statement: StatementFacts = {
  kind: "statement",
  ...common,
  number: "1 Sep 2026",
  from: "2026-01-01",
  to: "2026-12-31",
  opening: "0.00",
  closing: "1690.00",
  closing_is_credit: false,
  credit: "0.00",
  lines: [
    {
      day: "2026-09-01",
      kind: "invoice",
      document: "INV-2026-000123",
      amount: "2400.00",
      balance: "2400.00",
    },
    {
      day: "2026-09-14",
      kind: "payment",
      document: "R-2026-000201",
      amount: "-650.00",
      balance: "1750.00",
    },
    {
      day: "2026-09-20",
      kind: "credit_note",
      document: "C-2026-000012",
      amount: "-60.00",
      balance: "1690.00",
    },
  ],
};
