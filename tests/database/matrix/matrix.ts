import { readFileSync } from "node:fs";
import { createDatabase, type Database } from "../database.ts";
import { type Cell, functionCells, shutFunctionCells, storageCells, tableCells } from "./cells.ts";
import { functions, helpers } from "./functions.ts";
import { storage, tables } from "./tables.ts";
import { build } from "./world.ts";

type Red = { title: string; expected: string; actual: string };
export type Matrix = Awaited<ReturnType<typeof openMatrix>>;

/** A database with both companies in it, all cells of the expectations, and the probe that tries them. */
export async function openMatrix() {
  const db = await createDatabase();
  await build(db.sql);
  await db.sql.unsafe(readFileSync(new URL("probe.sql", import.meta.url), "utf8"));
  const keys = await primaryKeys(db);
  const relations = await relationIds(db);

  /** The cells that are not as expected; 40 of them say enough. */
  async function red(cells: Cell[]) {
    const rows = await db.sql<Red[]>`
      select * from probe.red(${db.sql.json(cells)}, ${relations}::oid[]) limit 40`;
    return Array.from(rows);
  }

  /** The first cell that notices a change, or null; the change is undone. */
  async function noticed(change: string, cells: Cell[]) {
    const [row] = await db.sql<[{ noticed: string | null }]>`
      select probe.noticed(${change}, ${db.sql.json(cells)}, ${relations}::oid[]) as noticed`;
    return row.noticed;
  }

  return {
    db,
    red,
    noticed,
    tableCells: Object.entries(tables).flatMap(([table, rule]) =>
      tableCells(table, rule, keys.get(table) ?? []),
    ),
    functionCells: [
      ...Object.entries(functions).flatMap(([name, rule]) => functionCells(name, rule)),
      ...(await shutFunctions(db)).flatMap((f) => shutFunctionCells(f.signature, f.call)),
    ],
    storageCells: storageCells(storage),
  };
}

async function primaryKeys(db: Database) {
  const rows = await db.sql<{ name: string; columns: string[] }[]>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      array_agg(a.attname::text) as columns
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'private')
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisprimary group by 1`;
  return new Map(rows.map((row) => [row.name, row.columns]));
}

async function relationIds(db: Database) {
  const rows = await db.sql<{ id: number }[]>`
    select c.oid::integer as id from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'private', 'storage', 'auth')`;
  return rows.map((row) => row.id);
}

/** Private functions that no role may execute, each with a call that names it beyond doubt. */
async function shutFunctions(db: Database) {
  return db.sql<{ signature: string; call: string }[]>`
    select p.oid::regprocedure::text as signature,
      format('private.%I(%s)', p.proname, (
        select string_agg(case when p.provariadic <> 0 and place = p.pronargs then 'variadic ' else '' end
          || 'null::' || format_type(type, null), ', ' order by place)
        from unnest(p.proargtypes::oid[]) with ordinality as argument (type, place)
      )) as call
    from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.prorettype <> 'trigger'::regtype
      and p.proname <> all (${[...Object.keys(functions), ...helpers.split(" ")]})`;
}
