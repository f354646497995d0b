import { beforeAll, expect, test, vi } from "vitest";
import { functions, helpers } from "./functions.ts";
import { type Matrix, openMatrix } from "./matrix.ts";
import { buckets, storage, tables } from "./tables.ts";
import { world } from "./world.ts";

// Thousands of statements: enough time also on a slow and busy machine.
vi.setConfig({ testTimeout: 90_000 });

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});

test("everybody reads and writes exactly the rows and columns that are theirs", async () => {
  expect(await matrix.red(matrix.tableCells)).toEqual([]);
});

test("every function answers the right people and refuses the others by name", async () => {
  expect(await matrix.red(matrix.functionCells)).toEqual([]);
});

test("files are read by those whose they are, and written to one's own place only", async () => {
  expect(await matrix.red(matrix.storageCells)).toEqual([]);
});

test("the walls between companies hold even where a policy inside is forgotten", async () => {
  for (const table of Object.keys(tables)) {
    const foreign = matrix.tableCells.filter((c) => c.about === `public.${table}` && c.isForeign);
    const open = `create policy "open" on public.${table} for select to authenticated using (true)`;
    if (foreign.length > 0) expect(await matrix.noticed(open, foreign)).toBeNull();
  }
});

test("every table, column and sample row stands in the matrix", async () => {
  const columns = await matrix.db.sql`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      array_agg(a.attname::text order by a.attname) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'private')
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm', 'f') group by 1 order by 1`;
  const mentioned = Object.entries(tables).map(([name, rule]) => ({
    name,
    columns: `${rule.reads} ${rule.hides ?? ""}`.split(" ").filter(Boolean).sort(),
  }));
  const rows = Object.entries(world("here")).map(([name, row]) => [name, Object.keys(row).sort()]);

  expect(mentioned.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(Array.from(columns));
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(
      Object.entries(tables).map(([name, rule]) => [name, Object.keys(rule.rows).sort()]),
    ),
  );
});

test("every function somebody may execute stands in the matrix, and nothing but functions does", async () => {
  const reachable = await matrix.db.sql<{ name: string; schema: string }[]>`
    select distinct p.proname as name, n.nspname as schema
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' or n.nspname = 'private' and exists (
      select from unnest(array['anon', 'authenticated', 'service_role']) role
      where has_function_privilege(role, p.oid, 'execute'))
    order by 1`;
  const names = (schema: string) => reachable.filter((f) => f.schema === schema).map((f) => f.name);

  expect(names("public")).toEqual(Object.keys(functions).sort());
  expect(names("private")).toEqual([...Object.keys(functions), ...helpers.split(" ")].sort());
});

test("a public function and its private one are open to the same roles", async () => {
  const torn = await matrix.db.sql`
    select p.oid::regprocedure::text, role
    from pg_proc p
    join pg_proc q on q.proname = p.proname and q.pronamespace = 'private'::regnamespace and q.proargtypes = p.proargtypes
    cross join unnest(array['anon', 'authenticated']) role
    where p.pronamespace = 'public'::regnamespace
      and has_function_privilege(role, p.oid, 'execute') <> has_function_privilege(role, q.oid, 'execute')`;

  expect(Array.from(torn)).toEqual([]);
});

test("every bucket stands in the matrix, private unless it says otherwise, with types and a size", async () => {
  const found = await matrix.db.sql`
    select id, public, file_size_limit is not null and cardinality(allowed_mime_types) > 0 as limited
    from storage.buckets order by id`;

  expect(Array.from(found)).toEqual(
    Object.entries(buckets)
      .map(([id, { isPublic }]) => ({ id, public: isPublic, limited: true }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const used = Object.keys(storage.uploads).map((place) => place.split(":")[0]);
  expect(new Set(used)).toEqual(new Set(Object.keys(buckets)));
});
