import { describe, expect, test } from "vitest";
import type { Account, Instalment, StudentBilling } from "@/lib/billing/student-schema";
import {
  claimWords,
  documentName,
  instalmentWords,
  openingWords,
  owedWords,
  shortDay,
} from "@/lib/billing/student-words";

const today = "2026-11-24";

const account: Account = {
  currency: "EUR",
  decimals: 2,
  now: "400.00",
  is_due: true,
  open: "1600.00",
  is_open: true,
  oldest_due: "2026-11-15",
  next_due: "2026-12-15",
  next: "400.00",
  due_ids: [],
  next_ids: [],
  open_ids: [],
  in_review: null,
  is_covered: false,
  credit: "0.00",
  has_credit: false,
};

const page: StudentBilling = {
  today,
  academy: "Tradewind Academy",
  bank_details: "",
  accounts: [account],
  invoices: [],
  documents: [],
  document_count: 0,
  claims: [],
  hold: null,
  other_holds: [],
  way_out: { opens: null, name: "Tradewind Academy", email: null },
  waits_for: [],
  closes_after: "2026-11-25",
  is_paused: false,
  promised_on: null,
  promise: null,
};

const says = (over: Partial<Account> = {}, more: Partial<StudentBilling> = {}) =>
  owedWords({ ...account, ...over }, { ...page, ...more })
    .map((part) => (typeof part === "string" ? part : part.strong))
    .join("");

describe("what is owed, in one sentence", () => {
  test("overdue, with the day lessons close", () => {
    expect(says()).toBe(
      "Due since Sunday 15 November. Lessons stay open until the end of Wednesday 25 November, tomorrow.",
    );
  });

  test("in review, when that covers it", () => {
    expect(says({ in_review: "400.00", is_covered: true })).toBe(
      "400.00 EUR is in review and covers it. Nothing is left for you to do.",
    );
  });

  test("on hold", () => {
    expect(says({}, { hold: "overdue" })).toBe(
      "Due since Sunday 15 November. Lessons are on hold until it is paid. Billing and help stay open.",
    );
    expect(says({ oldest_due: today }, { hold: "start" })).toBe(
      "Due today, Tuesday 24 November. Lessons open when it is paid.",
    );
  });

  test("waiting for full payment: which invoices, and how much of each is left", () => {
    const eur = { number: "INV-2026-000012", left: "300.00", currency: "EUR", decimals: 2 };
    const yen = { number: "INV-2026-000014", left: "8800", currency: "JPY", decimals: 0 };

    expect(openingWords({ waits_for: [] })).toBeNull();
    expect(openingWords({ waits_for: [eur] })).toBe(
      "Lessons open when INV-2026-000012 is paid in full: 300.00 EUR left.",
    );
    expect(openingWords({ waits_for: [eur, yen] })).toBe(
      "Lessons open when INV-2026-000012 and INV-2026-000014 are paid in full: 300.00 EUR and 8,800 JPY left.",
    );
    expect(says({}, { hold: "start", waits_for: [eur] })).toBe("Due since Sunday 15 November.");
  });

  test("due today", () => {
    expect(says({ oldest_due: today }, { closes_after: null })).toBe(
      "Due today, Tuesday 24 November.",
    );
  });

  test("nothing due yet", () => {
    expect(says({ is_due: false, oldest_due: null })).toBe(
      "Nothing is due. The next 400.00 EUR is due on Tuesday 15 December, in 21 days.",
    );
  });

  test("everything paid", () => {
    expect(says({ is_due: false, oldest_due: null, next: null, next_due: null })).toBe(
      "Everything is paid.",
    );
  });
});

describe("an instalment", () => {
  const one = (over: Partial<Instalment>): Instalment => ({
    id: "00000000-0000-4000-8000-000000000000",
    due_date: "2026-11-15",
    days: -9,
    amount: "400.00",
    unpaid: "400.00",
    credited: null,
    is_begun: false,
    state: "overdue",
    paid: null,
    ...over,
  });
  const words = (over: Partial<Instalment>, isLast = false) =>
    instalmentWords(one(over), isLast, today);

  test("says when and how it was paid", () => {
    const paid = { on: "2026-09-14", method: "stripe", receipt: null };
    expect(words({ state: "paid", paid })).toBe("Paid 14 Sep by card");
  });

  test("says how late it is, or how near", () => {
    expect(words({})).toBe("Overdue nine days");
    expect(words({ state: "due", days: 0 })).toBe("Due today");
    expect(words({ state: "ahead", days: 1 })).toBe("Tomorrow");
    expect(words({ state: "ahead", days: 21 })).toBe("In 21 days");
    expect(words({ state: "ahead", days: 80 })).toBe("");
    expect(words({ state: "ahead", days: 80 }, true)).toBe("Last one");
  });

  test("in review and credited", () => {
    expect(words({ state: "review" })).toBe("Your payment is in review");
    expect(words({ state: "credited" })).toBe("Credited");
  });
});

test("days say their year only when they are far", () => {
  expect(shortDay("2027-02-15", today)).toBe("15 Feb");
  expect(shortDay("2028-02-15", today)).toBe("15 Feb 2028");
});

test("documents and claims have names", () => {
  expect(documentName({ kind: "receipt", number: "R-2026-000288" })).toBe("Receipt R-2026-000288");
  expect(documentName({ kind: "invoice", number: "INV-2026-000123" })).toBe("INV-2026-000123");
  expect(
    claimWords({
      id: "00000000-0000-4000-8000-000000000000",
      state: "in_review",
      currency: "JPY",
      decimals: 0,
      amount: "88000",
      method: "bank_transfer",
      reference: "TRX 17",
      paid_on: "2026-11-14",
      recorded_on: today,
      refusal: null,
      is_own: true,
    }),
  ).toBe("88,000 JPY by bank transfer on 14 Nov 2026, reference TRX 17");
});
