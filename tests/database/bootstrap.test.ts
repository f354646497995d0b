import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

test("migrations run as a role that is as weak as on hosted Supabase", async () => {
  const [role] = await db.sql`
    select rolname, rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user`;

  expect(role).toEqual({
    rolname: "postgres",
    rolsuper: false,
    rolcreaterole: true,
    rolbypassrls: true,
  });
  await expect(db.sql`create table storage.mine ()`).rejects.toMatchObject({ code: "42501" });
  await expect(db.sql`create table auth.mine ()`).rejects.toMatchObject({ code: "42501" });
  await expect(db.sql`alter system set work_mem = '1GB'`).rejects.toMatchObject({ code: "42501" });
});

test("a person is who their token says, and nobody else", async () => {
  const id = "11111111-1111-4111-8111-111111111111";

  const [signedIn] = await db.as(id, (tx) => tx`select auth.uid() as id, current_user as role`);
  const [visitor] = await db.as("anon", (tx) => tx`select auth.uid() as id, current_user as role`);

  expect(signedIn).toEqual({ id, role: "authenticated" });
  expect(visitor).toEqual({ id: null, role: "anon" });
});

test("policies can be written on stored files and rows can follow accounts", async () => {
  await db.sql`create policy "own files" on storage.objects for select to authenticated using (owner_id = auth.uid()::text)`;
  await db.sql`create table public.people (id uuid primary key references auth.users (id) on delete cascade)`;
  await db.sql`create function public.follow() returns trigger language plpgsql as 'begin return new; end'`;
  await db.sql`create trigger follow after insert on auth.users for each row execute function public.follow()`;
});
