import { expect, test } from "vitest";
import { plainAmount } from "@/lib/billing/terms";
import { accessInWords, emptyStudent, invoiceOf } from "@/lib/enrollment/new-student";

const course = "6f1f2e0e-5f43-4d8a-9a8a-0c6a52b2a001";
const options = {
  courses: [{ id: course, title: "First sale", price: "2390.00", currency: "EUR" }],
  mentors: [],
  currencies: [{ code: "EUR", exponent: 2 }],
  tax: { percent: 0, is_inclusive: true, name: "Tax" },
  access_starts: "first_payment" as const,
  invitation_days: 7,
  today: "2026-11-22",
};

test.each([
  ["2390", "2390"],
  ["2,390.00", "2390.00"],
  ["2 390,50", "2390,50".replace(",", ".")],
  ["1’000", "1’000"],
  ["12,5", "12.5"],
  ["1,234,567", "1234567"],
  ["-5", "-5"],
  ["abc", "abc"],
])("an amount typed as %s is asked for as %s", (typed, plain) => {
  expect(plainAmount(typed)).toBe(plain);
});

test("an empty form has the only course with its price, and begins today", () => {
  const empty = emptyStudent(options);
  expect(empty.courses).toEqual([{ id: course, price: "2390.00" }]);
  expect([empty.startsOn, empty.firstDue, empty.currency]).toEqual([
    "2026-11-22",
    "2026-11-22",
    "EUR",
  ]);
});

test("the invoice follows the plan until dates and amounts are written by hand", () => {
  const typed = { ...emptyStudent(options), discount: "10", count: "7" };
  expect(invoiceOf(typed, options)).toEqual({
    currency: "EUR",
    items: [{ description: "First sale", unit_price: "2390.00" }],
    discount_percent: "10",
    plan: { count: 7, cadence: "monthly", first_due: "2026-11-22", deposit: "0" },
  });
  const parts = [{ due_date: "2026-12-01", amount: "2,151.00" }];
  expect(invoiceOf({ ...typed, parts }, options)).toMatchObject({
    instalments: [{ due_date: "2026-12-01", amount: "2151.00" }],
  });
});

test("without a price there is no invoice", () => {
  const typed = { ...emptyStudent(options), courses: [{ id: course, price: " " }] };
  expect(invoiceOf(typed, options)).toBeNull();
});

test("when lessons open is said for what will be made", () => {
  expect(accessInWords("first_payment", true, true)).toContain("with the first payment");
  expect(accessInWords("first_payment", true, false)).toContain("until the draft is issued");
  expect(accessInWords("full_payment", false, true)).toContain("no invoice is made");
  expect(accessInWords("sign_up", true, true)).toContain("at sign-up");
});
