import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { signToken } from "../../supabase/local/token.ts";
import { idOf } from "../database/matrix/people.ts";
import { build } from "../database/matrix/world.ts";
import { emptyStack } from "./stack.ts";

/* An upload link is asked for before anything lies in the storage; so links are no way around the limits. */
let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  await build(stack.sql);
});
afterAll(() => stack.stop());

function bucketOf(name: "A" | "enroll", bucket: string) {
  const claims = { sub: idOf("here", name), role: "authenticated", aud: "authenticated" };
  const token = signToken(claims, stack.keys.jwtSecret, 3600);
  const supabase = createClient(stack.api, stack.keys.publishableKey, {
    accessToken: async () => token,
  });
  return supabase.storage.from(bucket);
}

/** How many of so many links, all asked for before the first is used, take a file. */
async function taken(name: "A" | "enroll", bucket: string, count: number) {
  const files = bucketOf(name, bucket);
  const folder = `${idOf("here", "company")}/${idOf("here", "student A")}`;
  const links = [];
  for (let n = 0; n < count; n++) {
    const path = `${folder}/${crypto.randomUUID()}`;
    const { data } = await files.createSignedUploadUrl(path);
    if (data) links.push({ path, token: data.token });
  }
  const file = new Blob(["%PDF-1.7"], { type: "application/pdf" });
  let stored = 0;
  for (const { path, token } of links)
    if (!(await files.uploadToSignedUrl(path, token, file)).error) stored += 1;
  return { links: links.length, stored };
}

test.each([
  ["payment-proofs", 20],
  ["answers", 50],
  ["submissions", 100],
])(
  "%s take %i files of a student within the hour, however many links were asked for before",
  async (bucket, most) => {
    const [lie] = await stack.sql`
    select count(*)::int as n from storage.objects
    where bucket_id = ${bucket} and name like ${`${idOf("here", "company")}/${idOf("here", "student A")}/%`}`;
    const { links, stored } = await taken("A", bucket, most + 5);
    expect(links).toBe(most + 5);
    expect(stored).toBe(most - lie?.n);
  },
);

test("the office sends as many proofs as it has", async () => {
  expect(await taken("enroll", "payment-proofs", 3)).toEqual({ links: 3, stored: 3 });
});
