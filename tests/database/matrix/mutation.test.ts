import { beforeAll, expect, test, vi } from "vitest";
import type { Cell } from "./cells.ts";
import { type Matrix, openMatrix } from "./matrix.ts";

/*
 * Is the role matrix awake? Every policy is dropped, every wall torn down and every missing grant given,
 * one at a time: each time at least one cell has to turn red.
 */
// Thousands of statements: enough time also on a slow and busy machine.
vi.setConfig({ testTimeout: 90_000 });

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});

async function policies(isWall: boolean) {
  return matrix.db.sql<{ name: string; place: string; drop: string }[]>`
    select p.polname as name, n.nspname || '.' || c.relname as place,
      format('drop policy %I on %s', p.polname, c.oid::regclass) as drop
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'storage') and p.polpermissive <> ${isWall}`;
}

const about = (cells: Cell[], place: string) =>
  cells.filter((cell) => cell.about === place && !cell.grant);

test("a policy that is dropped is missed", async () => {
  const cells = [...matrix.tableCells, ...matrix.storageCells];
  const unnoticed: string[] = [];
  for (const { name, place, drop } of await policies(false))
    if (!(await matrix.noticed(drop, about(cells, place)))) unnoticed.push(`${place}: ${name}`);

  expect(unnoticed).toEqual([]);
});

test("a wall between companies that is torn down is missed", async () => {
  const unnoticed: string[] = [];
  for (const { place, drop } of await policies(true)) {
    const open = `create policy "open" on ${place} for select to authenticated using (true)`;
    const foreign = matrix.tableCells.filter((cell) => cell.about === place && cell.isForeign);
    if (!(await matrix.noticed(`${open}; ${drop}`, foreign))) unnoticed.push(place);
  }

  expect(unnoticed).toEqual([]);
});

test("a policy that lets everybody in is missed, whatever it is for", async () => {
  const cells = [...matrix.tableCells, ...matrix.storageCells];
  const places = new Set((await policies(false)).map((policy) => policy.place));
  // Everybody in a company may read these anyway; the walls around it are tried above.
  const readByAll = ["public.company_settings", "public.milestones"];
  const unnoticed: string[] = [];
  for (const place of places) {
    const open = `create policy "open" on ${place} for select to authenticated using (true)`;
    if (!(await matrix.noticed(open, about(cells, place)))) unnoticed.push(place);
  }

  expect(unnoticed.sort()).toEqual(readByAll);
});

test("a grant on a table that is given by mistake is noticed", async () => {
  const cells = matrix.tableCells.filter(
    ({ grant, title }) => grant && /^(A here|anon|service)/.test(title),
  );

  expect(cells.length).toBeGreaterThan(1000);
  expect(await unnoticedGrants(cells)).toEqual([]);
});

test("a grant on a function that is given by mistake is noticed", async () => {
  expect(await unnoticedGrants(matrix.functionCells.filter((cell) => cell.grant))).toEqual([]);
});

test("a function of the API opened to visitors or the server by mistake is noticed", async () => {
  const pairs = await matrix.db.sql<{ name: string; role: string; grant: string }[]>`
    select p.proname as name, role, format('grant execute on function %s, %s to %s', p.oid::regprocedure, q.oid::regprocedure, role) as grant
    from pg_proc p
    join pg_proc q on q.proname = p.proname and q.pronamespace = 'private'::regnamespace and q.proargtypes = p.proargtypes
    cross join unnest(array['anon', 'authenticated', 'service_role']) role
    where p.pronamespace = 'public'::regnamespace and not has_function_privilege(role, q.oid, 'execute')`;
  const unnoticed: string[] = [];
  for (const { name, role, grant } of pairs) {
    const cells = matrix.functionCells.filter(
      (cell) => cell.about === `function ${name}` && cell.who.role === role,
    );
    if (!(await matrix.noticed(grant, cells))) unnoticed.push(grant);
  }

  expect(pairs.length).toBeGreaterThan(50);
  expect(unnoticed).toEqual([]);
});

async function unnoticedGrants(cells: Cell[]) {
  const unnoticed: string[] = [];
  for (const cell of cells)
    if (cell.grant && !(await matrix.noticed(cell.grant, [cell]))) unnoticed.push(cell.title);
  return unnoticed;
}
