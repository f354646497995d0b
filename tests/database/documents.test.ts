import { beforeAll, beforeEach, expect, test } from "vitest";
import { documentFacts, statementFacts } from "../../lib/billing/document-facts.ts";
import { pdfOf } from "../../lib/billing/documents/pdf.ts";
import { linesOfPdf } from "../pdf-text.ts";
import {
  type Academy,
  academy,
  billingDatabase,
  call,
  draft,
  issue,
  line,
  pay,
} from "./billing-academy.ts";
import type { Database } from "./database.ts";
import { person, student } from "./people.ts";

let db: Database;
let place: Academy;
beforeAll(async () => {
  db = await billingDatabase();
});
beforeEach(async () => {
  place = await academy(db, { bank_details: "IBAN ES91 2100", tax_percent: 21, tax_name: "VAT" });
});

const documentsFor = async (who: string) =>
  (await db.as(who, (tx) => tx`select * from documents`)).length;

async function documentOf(ref: string) {
  const [row] = await db.sql`select * from documents where ref_id = ${ref}`;
  return row as Record<string, unknown>;
}

async function readPdf(ref: string) {
  const facts = documentFacts.parse((await documentOf(ref)).facts);
  return (await linesOfPdf(await pdfOf(facts))).flat();
}

async function store(document: string, letter = "a") {
  const path = `${place.id}/${place.amara.id}/${document}-${letter}.pdf`;
  await db.sql`insert into storage.objects (bucket_id, name) values ('documents', ${path})`;
  return call(db, "service_role", "store_document", {
    document,
    path,
    sha256: letter.repeat(64),
    bytes: 1000,
  });
}

test.each([
  ["EUR", "2400.00", ["480.00", "480.00"], "2,400.00", "416.53"],
  ["JPY", "88000", ["17600", "17600"], "88,000", "15,273"],
  ["KWD", "415.250", ["83.050", "83.050"], "415.250", "72.068"],
])("an invoice in %s says what the ledger says", async (currency, price, parts, total, tax) => {
  const id = await issue(
    place,
    line(price, { currency, plan: { count: 5, first_due: "2026-03-31" } }),
  );

  const lines = await readPdf(id);
  const rows = await db.sql<{ due: string; amount: string }[]>`
    select to_char(due_date, 'FMDD Mon YYYY') as due, private.exact(amount, currency) as amount
    from installment_plans where invoice_id = ${id} order by installment_number`;
  expect(rows.slice(0, 2).map(({ amount }) => amount)).toEqual(parts);
  expect(lines).toContain(`Total ${total} ${currency}`);
  expect(lines).toContain(`Includes VAT 21 % ${tax} ${currency}`);
  for (const [n, { due, amount }] of rows.entries())
    expect(lines).toContain(`${n + 1} ${due} ${grouped(amount)}`);
});

test("an invoice of 200 lines and a student named from right to left are there to the last word", async () => {
  await db.sql`update students set full_name = 'محمد الخوارزمي' where id = ${place.amara.id}`;
  const items = Array.from({ length: 200 }, (_, n) => ({
    description: `Session ${n + 1}`,
    unit_price: "10.01",
  }));
  const lines = await readPdf(await issue(place, { currency: "EUR", items }));

  expect(lines.filter((one) => /^Session \d+ 1 10\.01 10\.01$/.test(one))).toHaveLength(200);
  expect(lines.join(" ")).toContain("محمد الخوارزمي");
  expect(lines).toContain("Total 2,002.00 EUR");
});

test("an invoice in yen for 山田太郎 says what the ledger says, name and course to the last letter", async () => {
  await db.sql`update students set full_name = '山田太郎' where id = ${place.amara.id}`;
  const items = [{ description: "成長コース（秋）", unit_price: "88000" }];
  const lines = await readPdf(await issue(place, { currency: "JPY", items }));

  expect(lines.find((one) => one.startsWith("山田太郎"))).toBeDefined();
  expect(lines).toContain("成長コース（秋） 1 88,000 88,000");
  expect(lines).toContain("Total 88,000 JPY");
});

test("a receipt says which instalments the money paid and what stays as credit", async () => {
  const invoice = await issue(place, line("200", { plan: { count: 2, first_due: "2026-03-10" } }));
  const { payment_id } = await pay(place, "230", { reference: "TRX 1" });

  const lines = await readPdf(payment_id);
  const { number } = await documentOf(invoice);
  expect(lines).toEqual(
    expect.arrayContaining([
      `${number} 1 10 Mar 2026 100.00`,
      `${number} 2 10 Apr 2026 100.00`,
      "Kept as your credit 30.00 EUR",
      "Received 230.00 EUR",
    ]),
  );
});

test("credit that an invoice uses when it is issued stands on it", async () => {
  await issue(place, line("100"));
  await pay(place, "130");

  const lines = await readPdf(await issue(place, line("50")));
  expect(lines).toEqual(expect.arrayContaining(["Already paid −30.00 EUR", "To pay 20.00 EUR"]));
});

test("a credit note carries its share of the invoice's tax", async () => {
  const invoice = await issue(place, line("121"));
  const { number } = await call(db, place.admin, "credit_invoice", {
    invoice,
    amount: "60.50",
    reason: "Half of it fell away",
  });
  const [note] =
    await db.sql`select id from credit_notes where number = ${number} and company_id = ${place.id}`;

  const lines = await readPdf(note?.id);
  expect(lines).toEqual(
    expect.arrayContaining(["Credited 60.50 EUR", "Includes VAT 21 % 10.50 EUR"]),
  );
});

test("a statement is the account, for the student and the office and nobody else", async () => {
  await issue(place, line("200"));
  await pay(place, "50");
  const ask = (who: string) =>
    call(db, who, "statement_facts", { student: place.amara.id, currency: "EUR" });

  const facts = statementFacts.parse(await ask(place.amara.user));
  const lines = (await linesOfPdf(await pdfOf(facts))).flat();
  expect(lines).toContain("Owed 150.00 EUR");
  expect(await ask(place.enroll)).toEqual(await ask(place.amara.user));
  const other = await student(db.sql, place.id, { mentor: place.mentor, course: place.path.id });
  for (const who of [place.mentor, other.user])
    await expect(ask(who)).rejects.toThrow("student_not_found");
});

test("a document keeps the names of the day it was issued", async () => {
  const id = await issue(place, line("100"));
  await db.sql`update students set full_name = 'Somebody Else' where id = ${place.amara.id}`;
  await db.sql`update company_settings set company_name = 'New Name' where id = ${place.id}`;

  const lines = await readPdf(id);
  expect(lines.join(" ")).toContain("Amara Okafor");
  expect(lines.join(" ")).not.toContain("New Name");
});

test("drafts have none, and an issue that fails leaves none", async () => {
  const before = await documentsFor(place.admin);
  const id = await draft(place, line("100"));
  await expect(
    db.as(place.enroll, async (tx) => {
      await tx`select issue_invoice(${id})`;
      await tx`set constraints all immediate`;
      throw new Error("the server stopped");
    }),
  ).rejects.toThrow("the server stopped");

  expect(await documentsFor(place.admin)).toBe(before);
});

test("students see their own documents, the office all, mentors and the next academy none", async () => {
  const other = await student(db.sql, place.id, { mentor: place.mentor, course: place.path.id });
  const next = await academy(db);
  await issue(place, line("100"));
  await pay(place, "100");

  expect(await documentsFor(place.amara.user)).toBe(2);
  expect(await documentsFor(place.enroll)).toBe(2);
  for (const who of [other.user, place.mentor, next.admin, next.amara.user])
    expect(await documentsFor(who)).toBe(0);
});

test("a file is stored once: the first one counts, and nobody changes it, the server included", async () => {
  const { id } = await documentOf(await issue(place, line("100")));
  const first = await store(String(id), "a");
  expect(await store(String(id), "b")).toEqual(first);

  await expect(
    db.sql`update documents set sha256 = repeat('c', 64) where id = ${String(id)}`,
  ).rejects.toThrow("documents_are_append_only");
  await expect(db.sql`update documents set facts = '{}' where id = ${String(id)}`).rejects.toThrow(
    "documents_are_append_only",
  );
  await expect(db.sql`delete from documents where id = ${String(id)}`).rejects.toThrow(
    "documents_are_append_only",
  );
  await expect(db.sql`truncate documents`).rejects.toThrow("documents_are_append_only");
});

test("a place where nothing lies is no document's", async () => {
  const { id } = await documentOf(await issue(place, line("100")));

  await expect(
    call(db, "service_role", "store_document", {
      document: id,
      path: `${place.id}/${place.amara.id}/missing.pdf`,
      sha256: "a".repeat(64),
      bytes: 10,
    }),
  ).rejects.toThrow("file_not_uploaded");
});

test("a claim approved by another person issues its receipt in that transaction", async () => {
  const other = await person(db.sql, place.id, "admin", "Noa Levi");
  await issue(place, line("100"));
  const recorded = await call(db, place.enroll, "record_payment", {
    student: place.amara.id,
    amount: "100",
    currency: "EUR",
    method: "cash",
    reference: null,
    received_on: "2026-01-01",
  });
  expect(await documentsFor(place.amara.user)).toBe(1);

  const { payment_id } = await call(db, other, "approve_claim", { claim: recorded.claim_id });
  expect((await documentOf(payment_id)).kind).toBe("receipt");
});

function grouped(amount: string) {
  const [whole = "", decimals] = amount.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${groups}.${decimals}` : groups;
}
