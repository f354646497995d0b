import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { adviceFor, generateTypes } from "../../supabase/local/supabase-cli.ts";
import { createDatabase } from "./database.ts";

const lints = readFileSync(new URL("lints.sql", import.meta.url), "utf8");

/** What a visitor may call before signing in: each checks for itself. */
const forVisitors = ["company_by_host", "invitation_by_token"];

test("Supabase's advisors have nothing to warn of", async () => {
  const { url } = await createDatabase();

  expect(await adviceFor(url)).toEqual([]);
});

test("they are awake: a table left open is found", async () => {
  const { sql, url } = await createDatabase();
  await sql`create table public.left_open (id int primary key)`;
  await sql`grant select on public.left_open to anon`;

  const names = (await adviceFor(url)).map((advice) => advice.name);

  expect(names).toContain("rls_disabled_in_public");
});

test("our own lints find nothing either", async () => {
  const { sql } = await createDatabase();

  const faults = await sql.unsafe(lints);

  expect(faults.filter(({ what }) => !forVisitors.includes(what))).toEqual([]);
});

test("and they are awake, too", async () => {
  const { sql } = await createDatabase();
  await sql`
    create table public.left_open (id int primary key, at timestamp, price numeric check (price > 0), friend uuid references users (id))`;
  await sql`create table public.slow (id uuid primary key, company_id uuid not null, price numeric)`;
  await sql`create index on public.slow (price)`;
  await sql`alter table public.slow enable row level security`;
  await sql`create view public.everything as select * from users`;
  await sql`create function private.slow() returns boolean language sql security definer set search_path = '' as 'select true'`;
  await sql`create policy "slow" on public.slow for select to authenticated using ((select private.slow()))`;
  await sql`grant insert on public.left_open to authenticated`;
  await sql`create policy "anyone" on public.left_open for select using (private.role() is not null)`;
  await sql`create function public.power() returns int language sql security definer as 'select 1'`;

  const rules = (await sql.unsafe(lints)).map(({ rule }) => rule);

  expect(new Set(rules)).toEqual(
    new Set([
      "definer function in the API",
      "definer function open to visitors",
      "definer function with a loose search path",
      "foreign key without an index",
      "helper of a policy in SQL, planned anew per call",
      "helper runs per row",
      "index that policies switch off",
      "policy open to every role",
      "rule without a name",
      "table without company_id",
      "table without its company",
      "table without row-level security",
      "time without a zone",
      "view that runs as its owner",
      "write grant on a whole table",
    ]),
  );
});

test("the generated types say what the migrations say", async () => {
  const { url } = await createDatabase();
  const committed = readFileSync("lib/supabase/types.ts", "utf8");

  expect(await generateTypes(url)).toBe(committed);
});
