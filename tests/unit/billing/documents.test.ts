// @vitest-environment node
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { AnyFacts, InvoiceFacts } from "@/lib/billing/document-facts";
import { pdfOf } from "@/lib/billing/documents/pdf";
import { aboutPdf, linesOfPdf } from "../../pdf-text";
import { creditNote, invoice, receipt, statement } from "./document-samples";

const linesOf = async (facts: AnyFacts) => (await linesOfPdf(await pdfOf(facts))).flat();
const named = (name: string): InvoiceFacts => ({
  ...invoice,
  student: { ...invoice.student, name },
});

test("an invoice says who, what, how much and when, and how to pay", async () => {
  const lines = await linesOf(invoice);

  expect(lines).toEqual(
    expect.arrayContaining([
      "Tradewind Academy",
      "Invoice",
      "INV-2026-000123",
      "Ada Okafor 1 Sep 2026 15 Sep 2026",
      "Description Quantity Price, EUR Amount, EUR",
      "Growth course, autumn 1 2,500.00 2,500.00",
      "Coaching hours 2.5 40.00 100.00",
      "Subtotal 2,600.00 EUR",
      "Discount, Early bird −200.00 EUR",
      "Total 2,400.00 EUR",
      "Includes VAT 21 % 416.53 EUR",
      "4 15 Dec 2026 600.00",
      "Write INV-2026-000123 as the reference.",
      "IBAN ES91 2100 0418 4502 0005 1332",
      "Tradewind Academy, Invoice INV-2026-000123 Page 1 of 1",
    ]),
  );
});

test("a tax on top stands above the total", async () => {
  const lines = await linesOf({
    ...invoice,
    tax_inclusive: false,
    tax: "504.00",
    amount: "2904.00",
  });

  expect(lines.indexOf("VAT 21 % 504.00 EUR")).toBe(lines.indexOf("Total 2,904.00 EUR") - 1);
});

test("what credit paid at issue is taken off what is to pay", async () => {
  const lines = await linesOf({ ...invoice, already_paid: "100.00", to_pay: "2300.00" });

  expect(lines).toEqual(
    expect.arrayContaining(["Already paid −100.00 EUR", "To pay 2,300.00 EUR"]),
  );
});

test("a receipt says what the money paid and what is kept", async () => {
  const lines = await linesOf(receipt);

  expect(lines).toEqual(
    expect.arrayContaining([
      "Ada Okafor 14 Sep 2026 Bank transfer",
      "INV-2026-000123 1 15 Sep 2026 600.00",
      "Kept as your credit 50.00 EUR",
      "Received 650.00 EUR",
    ]),
  );
});

test("a credit note names the invoice it corrects, the reason and the tax in it", async () => {
  const lines = await linesOf(creditNote);

  expect(lines).toEqual(
    expect.arrayContaining([
      "One coaching hour fell away 60.00",
      "Credited 60.00 EUR",
      "Includes VAT 21 % 10.41 EUR",
    ]),
  );
  expect(lines.join(" ")).toContain("INV-2026-000123");
});

test("a statement carries the balance from line to line", async () => {
  const lines = await linesOf(statement);

  expect(lines).toEqual(
    expect.arrayContaining([
      "1 Jan 2026 Balance before 0.00",
      "14 Sep 2026 Payment, receipt R-2026-000201 −650.00 1,750.00",
      "20 Sep 2026 Credit note C-2026-000012 −60.00 1,690.00",
      "Owed 1,690.00 EUR",
    ]),
  );
});

test.each([
  ["JPY", 0, "88000", "88,000 JPY"],
  ["KWD", 3, "415.250", "415.250 KWD"],
  ["EUR", 2, "1000000.10", "1,000,000.10 EUR"],
])("amounts in %s have its decimals", async (currency, decimals, amount, said) => {
  const lines = await linesOf({ ...receipt, currency, decimals, amount, parts: [], credit: null });

  expect(lines).toContain(`Received ${said}`);
});

test.each([
  ["Arabic", "محمد الخوارزمي"],
  ["Urdu", "علی پٹیل"],
  ["Hebrew", "נועה לוי"],
  ["Greek", "Φίλιππος Παπαδόπουλος"],
  ["Cyrillic", "Фёдор Достоевский"],
  ["Vietnamese", "Nguyễn Thị Mỹ Hạnh"],
  ["Turkish", "Çağrı Şahingöz"],
  ["Japanese", "山田太郎"],
  ["Japanese kana", "さとう ハナコ"],
  ["Chinese", "陈伟明"],
  ["Korean", "김민준"],
  ["several hands", "Kenji 山田 (김)"],
])("a name in %s can be read", async (_, name) => {
  const lines = await linesOf(named(name));

  expect(lines.find((line) => line.endsWith("1 Sep 2026 15 Sep 2026"))).toBe(
    `${name} 1 Sep 2026 15 Sep 2026`,
  );
});

test("of the thousands of East Asian letters a document holds those it says", async () => {
  const [latin, japanese] = await Promise.all([pdfOf(named("Ada")), pdfOf(named("山田太郎"))]);

  expect(japanese.length - latin.length).toBeLessThan(15_000);
  expect((await pdfOf(named("山田太郎"))).equals(japanese)).toBe(true);
});

test("a long Japanese name is broken between its letters and loses none", async () => {
  const name = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末";
  const lines = await linesOf(named(name));

  expect(lines.map((line) => line.split(" ")[0]).join("")).toContain(name);
});

test("Arabic stands beside Latin letters and numbers, each in its own direction", async () => {
  const lines = await linesOf(named("Leïla محمد 2"));

  expect(lines.join("\n")).toMatch(/Leïla/);
  expect(lines.join("\n")).toMatch(/محمد/);
});

test("a name of 80 letters without a space takes several lines and loses none", async () => {
  const name = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).slice(0, 80);
  const lines = await linesOf(named(name));

  const from = lines.findIndex((line) => line.startsWith("Wolfe"));
  const read = lines.slice(from, from + 6).map((line) => line.split(" ")[0]);
  expect(read.join("")).toContain(name);
});

test("200 lines and 60 instalments go over pages that each have their head and number", async () => {
  const lines = Array.from({ length: 200 }, (_, n) => ({
    ...{ description: `Lesson ${n + 1}`, quantity: "1" },
    ...{ unit_price: "12.34", amount: "12.34" },
  }));
  const instalments = Array.from({ length: 60 }, (_, n) => ({
    ...{ number: n + 1, due_date: "2026-10-01", amount: "41.13" },
  }));
  const pages = await linesOfPdf(await pdfOf({ ...invoice, lines, instalments }));

  const all = pages.flat();
  for (let n = 1; n <= 200; n += 1) expect(all).toContain(`Lesson ${n} 1 12.34 12.34`);
  for (let n = 1; n <= 60; n += 1) expect(all).toContain(`${n} 1 Oct 2026 41.13`);
  expect(pages.length).toBeGreaterThan(8);
  for (const [n, page] of pages.entries()) {
    expect(page.at(-1)).toBe(
      `Tradewind Academy, Invoice INV-2026-000123 Page ${n + 1} of ${pages.length}`,
    );
    if (page.some((line) => line.startsWith("Lesson ")))
      expect(page).toContain("Description Quantity Price, EUR Amount, EUR");
  }
});

test("the same facts give the same bytes, other facts others", async () => {
  const hash = async (facts: AnyFacts) =>
    createHash("sha256")
      .update(await pdfOf(facts))
      .digest("hex");

  expect(await hash(named("محمد"))).toBe(await hash(named("محمد")));
  expect(await hash(named("محمد"))).not.toBe(await hash(named("Ada")));
});

test("a screen reader finds title, language and structure", async () => {
  const about = await aboutPdf(await pdfOf(invoice));

  expect(about).toMatchObject({
    Title: "Invoice INV-2026-000123, Tradewind Academy",
    Author: "Tradewind Academy",
    Language: "en",
  });
  for (const role of ["Document", "H1", "H2", "P", "Table", "TR", "TH", "TD"])
    expect(about.structure).toContain(`"role":"${role}"`);
});

test("what somebody pasted cannot turn the text around it", async () => {
  const lines = await linesOf(named("Ada\u202e\u0007 Okafor"));

  expect(lines).toContain("Ada Okafor 1 Sep 2026 15 Sep 2026");
});
