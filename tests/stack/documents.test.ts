import { createHash } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentsToMake, documentToOpen, fileOf, makeFile } from "@/lib/billing/document-store";
import type { Database } from "@/lib/supabase/types";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { idOf } from "../database/matrix/people.ts";
import { build } from "../database/matrix/world.ts";
import { emptyStack } from "./stack.ts";

let stack: Awaited<ReturnType<typeof emptyStack>>;
let admin: ReturnType<typeof serverClient>;
const serverClient = () =>
  createClient<Database>(stack.api, stack.keys.secretKey, { auth: { persistSession: false } });

beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  await build(stack.sql);
  admin = serverClient();
});
afterAll(() => stack.stop());

const id = (name: string) => idOf("here", `document ${name}`);
async function open(name: string) {
  const document = await documentToOpen(admin, id(name));
  if (!document) throw new Error("no such document");
  return document;
}

test("a document is made on the first request and is the same file for ever after", async () => {
  const first = await fileOf(admin, await open("A"));
  const kept = await open("A");
  const again = await fileOf(admin, kept);

  expect(again.equals(first)).toBe(true);
  expect(kept.sha256).toBe(createHash("sha256").update(first).digest("hex"));
  expect(kept.path).toContain(`/${idOf("here", "student A")}/`);
});

test("two requests at once leave one file, and both get it", async () => {
  const document = await open("B");
  const [one, other] = await Promise.all([makeFile(admin, document), makeFile(admin, document)]);

  expect(one.equals(other)).toBe(true);
  const [stored] = await stack.sql`
    select count(*)::integer as files from storage.objects where bucket_id = 'documents' and name like ${`%${id("B")}%`}`;
  expect(stored?.files).toBe(1);
});

test("a file that was changed behind the database's back is not sent", async () => {
  await fileOf(admin, await open("A"));
  const { path } = await open("A");
  await admin.storage.from("documents").update(path ?? "", Buffer.from("%PDF-1.7 another amount"), {
    contentType: "application/pdf",
  });

  await expect(fileOf(admin, await open("A"))).rejects.toThrow("is not the one that was kept");
});

test("the job finds what has no file yet, oldest first, and nothing afterwards", async () => {
  const waiting = await documentsToMake(admin, 1000);
  expect(waiting.map((one) => one.id)).not.toContain(id("A"));
  for (const document of waiting) await makeFile(admin, document);

  expect(await documentsToMake(admin, 1000)).toEqual([]);
});
