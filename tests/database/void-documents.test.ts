import { beforeAll, beforeEach, expect, test } from "vitest";
import { documentFacts } from "../../lib/billing/document-facts.ts";
import { pdfOf } from "../../lib/billing/documents/pdf.ts";
import { linesOfPdf } from "../pdf-text.ts";
import { type Academy, academy, billingDatabase, call, issue, line } from "./billing-academy.ts";
import type { Database } from "./database.ts";

let db: Database;
let place: Academy;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(async () => {
  place = await academy(db, { bank_details: "IBAN ES91 2100" });
});

const editions = async (invoice: string) =>
  db.sql`select kind, number, facts from documents where ref_id = ${invoice} order by kind`;

async function read(facts: unknown) {
  return (await linesOfPdf(await pdfOf(documentFacts.parse(facts)))).flat().join("\n");
}

const reason = "Wrong course";

async function numberOf(invoice: string) {
  const [row] = await db.sql`select number from invoices where id = ${invoice}`;
  return row?.number;
}

test("a void invoice has an edition that says so; the one that was issued stays as it was", async () => {
  const invoice = await issue(place, line("100"));
  const [issued] = await editions(invoice);
  await call(db, place.admin, "void_invoice", { invoice, reason });

  const [first, second, third] = await editions(invoice);
  expect(first).toEqual(issued);
  expect(third).toBeUndefined();
  expect(second).toMatchObject({ kind: "void_invoice", number: await numberOf(invoice) });
  const said = await read(second?.facts);
  expect(said).toContain("There is nothing to pay on this invoice.");
  expect(said).toContain("Total 100.00 EUR");
  expect(said).not.toContain("IBAN");
  expect(said).not.toContain(reason);
});

test("once another invoice takes its place, an edition names it", async () => {
  const invoice = await issue(place, line("100"));
  const next = await call(db, place.admin, "replace_invoice", { invoice, reason });
  expect((await editions(invoice)).map(({ kind }) => kind)).toEqual(["invoice", "void_invoice"]);
  await call(db, place.enroll, "issue_invoice", { invoice: next });

  const [, , replaced] = await editions(invoice);
  expect(await read(replaced?.facts)).toContain(`${await numberOf(next)} takes its place.`);
  expect((await editions(next)).map(({ kind }) => kind)).toEqual(["invoice"]);
});

test("a void invoice is one row of its student's documents, and opens the edition that says void", async () => {
  const invoice = await issue(place, line("100"));
  await call(db, place.admin, "void_invoice", { invoice, reason });

  const page = await call(db, place.amara.user, "student_billing");
  const [newest] =
    await db.sql`select id from documents where ref_id = ${invoice} and kind = 'void_invoice'`;
  expect(page.documents).toMatchObject([{ id: newest?.id, kind: "invoice", state: "void" }]);
  expect(page.document_count).toBe(1);
});
