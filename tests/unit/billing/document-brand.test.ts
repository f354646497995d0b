// @vitest-environment node
import sharp from "sharp";
import { expect, test } from "vitest";
import type { VoidFacts } from "@/lib/billing/document-facts";
import { pdfOf } from "@/lib/billing/documents/pdf";
import type { Logo } from "@/lib/pdf/letterhead";
import { aboutPdf, linesOfPdf } from "../../pdf-text";
import { creditNote, invoice, receipt, statement } from "./document-samples";

const voided: VoidFacts = {
  ...invoice,
  kind: "void_invoice",
  voided_on: "2026-09-04",
  replaced_by: null,
};

async function logo(width: number, height: number): Promise<Logo> {
  const picture = { width, height, channels: 4, background: "#0f644a80" } as const;
  return { file: await sharp({ create: picture }).png().toBuffer(), width, height };
}

const linesOf = async (facts: VoidFacts) => (await linesOfPdf(await pdfOf(facts))).flat();

test("a void invoice says so, since when, and asks for nothing", async () => {
  const lines = await linesOf(voided);
  const said = lines.join("\n");

  expect(lines).toContain("Void invoice");
  expect(lines).toContain("Ada Okafor 1 Sep 2026 4 Sep 2026");
  expect(said).toContain("Void since 4 Sep 2026. There is nothing to pay on this invoice.");
  expect(said).toContain("Total 2,400.00 EUR");
  for (const asked of ["How to pay", "IBAN", "15 Sep 2026", "Payment schedule", "To pay"])
    expect(said).not.toContain(asked);
});

test("a void invoice names the one that takes its place", async () => {
  const lines = await linesOf({
    ...voided,
    kind: "void_replaced",
    replaced_by: "INV-2026-000124",
  });

  expect(lines).toContain("INV-2026-000124 takes its place.");
});

test("a screen reader hears that an invoice is void", async () => {
  const about = await aboutPdf(await pdfOf(voided));

  expect(about).toMatchObject({ Title: "Void invoice INV-2026-000123, Tradewind Academy" });
});

test("a company's logo stands on each kind of document, its name beside it", async () => {
  const picture = await logo(300, 60);
  for (const facts of [invoice, voided, receipt, creditNote, statement]) {
    const file = await pdfOf(facts, picture);
    expect(file.includes("/Subtype /Image")).toBe(true);
    expect((await linesOfPdf(file)).flat()).toContain("Tradewind Academy");
    expect((await pdfOf(facts)).includes("/Subtype /Image")).toBe(false);
  }
});

test.each([
  [4000, 10],
  [10, 4000],
])("a logo of %d by %d leaves the name and the number their place", async (width, height) => {
  const company = { ...invoice.company, name: "The Academy of Trade Winds and Far Horizons, Ltd" };
  const lines = (
    await linesOfPdf(await pdfOf({ ...invoice, company }, await logo(width, height)))
  ).flat();

  expect(lines.slice(0, 4).join(" ")).toContain("The Academy of Trade Winds");
  expect(lines.join(" ")).toContain("INV-2026-000123");
});

test("the same facts and logo give the same bytes", async () => {
  const picture = await logo(40, 40);

  expect((await pdfOf(invoice, picture)).equals(await pdfOf(invoice, picture))).toBe(true);
});
