import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyStack } from "./stack.ts";

let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
  await stack.sql`create table public.diaries (owner uuid not null, page text not null, secret text)`;
  await stack.sql`alter table public.diaries enable row level security`;
  await stack.sql`create policy "one's own" on public.diaries for select to authenticated using (owner = (select auth.uid()))`;
  await stack.sql`revoke all on public.diaries from anon, authenticated`;
  await stack.sql`grant select (owner, page) on public.diaries to authenticated`;
  await stack.sql`create function public.who() returns text language sql stable as 'select auth.uid()::text'`;
  await stack.sql`create function public.kind_of(thing jsonb) returns text language sql stable as 'select jsonb_typeof(thing)'`;
  await stack.sql`notify pgrst, 'reload schema'`;
});
afterAll(() => stack.stop());

test("the API shows a person their own rows and nobody else's", async () => {
  const [ann, ben] = await Promise.all([stack.person("ann@a.test"), stack.person("ben@a.test")]);
  await stack.sql`insert into public.diaries (owner, page) values (${ann.id}, 'mine'), (${ben.id}, 'his')`;

  const { data } = await ann.supabase.from("diaries").select("page");

  expect(data).toEqual([{ page: "mine" }]);
});

test("the API opens nothing that a migration has closed", async () => {
  const { supabase } = await stack.person("curious@a.test");

  const secret = await supabase.from("diaries").select("secret");
  const write = await supabase.from("diaries").insert({ page: "x" });
  const visitor = await stack.visitor().from("diaries").select("page");

  for (const { error } of [secret, write, visitor]) expect(error?.code).toBe("42501");
  const [grant] =
    await stack.sql`select has_table_privilege('anon', 'public.diaries', 'select') as open`;
  expect(grant?.open).toBe(false);
});

test("functions know who calls, and one caller never becomes the next", async () => {
  const [ann, ben] = await Promise.all([stack.person("a1@a.test"), stack.person("b1@a.test")]);
  const visitor = stack.visitor();
  const asked = Array.from(
    { length: 30 },
    (_, turn) => [ann.supabase, ben.supabase, visitor][turn % 3],
  );

  const answers = await Promise.all(asked.map((client) => client?.rpc("who")));

  const expected = asked.map((_, turn) => [ann.id, ben.id, null][turn % 3]);
  expect(answers.map((answer) => answer?.data)).toEqual(expected);
});

test("a function is given JSON as JSON: lists as lists, objects as objects", async () => {
  const { supabase } = await stack.person("sender@a.test");

  const kinds = [[[0, 5]], { a: 1 }, [], 5].map((thing) => supabase.rpc("kind_of", { thing }));

  expect((await Promise.all(kinds)).map(({ data }) => data)).toEqual([
    "array",
    "object",
    "array",
    "number",
  ]);
});

test("a forged or foreign token is no token", async () => {
  const forged = [Buffer.from('{"alg":"none"}'), Buffer.from('{"role":"service_role"}'), ""]
    .map((part) => part.toString("base64url"))
    .join(".");

  const answer = await fetch(`${stack.api}/rest/v1/diaries`, {
    headers: { apikey: stack.keys.publishableKey, authorization: `Bearer ${forged}` },
  });

  expect(answer.status).toBe(401);
});

test("a refusal arrives by its name, a broken rule by its constraint", async () => {
  const { supabase } = await stack.person("refused@a.test");
  await stack.sql`alter table public.diaries add constraint page_says_something check (page <> '')`;
  await stack.sql`create function public.refuse() returns void language plpgsql as $$ begin raise exception 'not_today'; end $$`;
  await stack.sql`create function public.break() returns void language sql security definer as $$ insert into public.diaries values (gen_random_uuid(), '') $$`;
  await stack.sql`notify pgrst, 'reload schema'`;

  const refusal = await supabase.rpc("refuse");
  const broken = await supabase.rpc("break");

  expect(refusal).toMatchObject({ status: 400, error: { code: "P0001", message: "not_today" } });
  expect(broken.error?.code).toBe("23514");
  expect(broken.error?.message).toContain('check constraint "page_says_something"');
});
