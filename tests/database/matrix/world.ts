import type { TransactionSql } from "postgres";
import type { Database } from "../database.ts";
import { billingWorld } from "./billing-world.ts";
import { enrollmentWorld } from "./enrollment-world.ts";
import { gradingWorld } from "./grading-world.ts";
import { identityWorld } from "./identity-world.ts";
import { importWorld } from "./imports.ts";
import { learningWorld } from "./learning-world.ts";
import { type Company, idOf, persons } from "./people.ts";
import { supportWorld } from "./support.ts";
import type { Row, World } from "./world-rows.ts";

/**
 * Two of everything, one of A's and one of B's, in both companies. Written in this order; a table that
 * is missing here fails the matrix.
 */
export function world(company: Company): World {
  return {
    ...identityWorld(company),
    ...learningWorld(company),
    ...gradingWorld(company),
    ...enrollmentWorld(company),
    ...billingWorld(company),
    ...importWorld(company),
    ...supportWorld(company),
  };
}

/** Storage objects both companies have: bucket → path below the company's folder. */
export const objects = {
  "open video": ["videos", "open.mp4"],
  "locked video": ["videos", "locked.mp4"],
  "unpublished video": ["videos", "unpublished.mp4"],
  "work of A": ["submissions", "{student A}/work.pdf"],
  "work of B": ["submissions", "{student B}/work.pdf"],
  "answer of A": ["answers", "{student A}/proof.pdf"],
  "answer of B": ["answers", "{student B}/proof.pdf"],
  logo: ["branding", "logo.png"],
  "proof of A": ["payment-proofs", "{student A}/proof.pdf"],
  "proof of B": ["payment-proofs", "{student B}/proof.pdf"],
  "unchecked proof of A": ["payment-proofs", "{student A}/unchecked.pdf"],
  "document of A": ["documents", "{student A}/document.pdf"],
  "document of B": ["documents", "{student B}/document.pdf"],
} as const;

/**
 * Fills a database with both companies. Issued invoices are written as they are, past the triggers that keep them, and
 * milestones with ids that are known.
 */
export async function build(sql: Database["sql"]) {
  const keeping = (what: "disable" | "enable") =>
    sql.unsafe(`
      alter table company_settings ${what} trigger found_milestones;
      alter table invoice_items ${what} trigger keep_items;
      alter table installment_plans ${what} trigger keep_instalments`);
  await keeping("disable");
  await sql.begin((tx) => fill(tx, "here"));
  await sql.begin((tx) => fill(tx, "there"));
  await keeping("enable");
}

async function fill(sql: TransactionSql, company: Company) {
  const tables = world(company);
  for (const { id, email } of Object.values(tables.users ?? {}))
    await sql`insert into auth.users (id, email) values (${String(id)}, ${String(email)})`;
  for (const name of Object.keys(persons))
    await sql`insert into auth.sessions (id, user_id) values (${idOf(company, `session ${name}`)}, ${idOf(company, name)})`;
  for (const [table, rows] of Object.entries(tables))
    for (const row of Object.values(rows)) await insert(sql, company, table, row);
  for (const [bucket, name] of Object.values(objects))
    await sql`
      insert into storage.objects (bucket_id, name, version, metadata)
      values (${bucket}, ${`${idOf(company, "company")}/${named(company, name)}`}, 'first',
        '{"size": 9, "mimetype": "application/pdf", "eTag": "first"}')`;
}

async function insert(sql: TransactionSql, company: Company, table: string, row: Row) {
  const columns =
    table === "company_settings" ? row : { company_id: idOf(company, "company"), ...row };
  const names = Object.keys(columns).join(", ");
  await sql.unsafe(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::jsonb)`,
    [sql.json(JSON.parse(JSON.stringify(columns)))],
  );
}

/** Replaces {name} by the id the name has in a company. */
export function named(company: Company, text: string) {
  return text.replaceAll(/\{(.+?)\}/g, (_, name: string) => idOf(company, name));
}
