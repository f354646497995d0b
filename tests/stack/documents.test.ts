import { createHash } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { logoOf } from "@/lib/billing/company-logo";
import {
  documentFileName,
  documentsOf,
  documentsToMake,
  documentToOpen,
  fileOf,
  makeFile,
} from "@/lib/billing/document-store";
import { documentsZip } from "@/lib/billing/documents-zip";
import type { Database } from "@/lib/supabase/types";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { idOf } from "../database/matrix/people.ts";
import { build } from "../database/matrix/world.ts";
import { emptyStack } from "./stack.ts";

// Without the environment the app logs by.
vi.mock("@/lib/log", () => ({
  log: () => ({ warn: () => undefined }),
  reportBug: () => "0000-0000",
}));

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

async function logoAt(address: string | null) {
  await stack.sql`update company_settings set logo_url = ${address} where id = ${idOf("here", "company")}`;
  return logoOf(admin, idOf("here", "company"));
}

async function uploaded(name: string, file: Buffer, contentType: string) {
  const path = `${idOf("here", "company")}/${name}`;
  await admin.storage.from("branding").upload(path, file, { contentType, upsert: true });
  return admin.storage.from("branding").getPublicUrl(path).data.publicUrl;
}

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
const picture = (kind: "png" | "jpeg" | "webp") =>
  sharp({ create: { width: 80, height: 20, channels: 3, background: "#0f644a" } })
    [kind]()
    .toBuffer();

test("a logo of any kind the bucket takes is drawn, within the size of a head", async () => {
  for (const kind of ["png", "jpeg", "webp"] as const)
    expect(
      await logoAt(await uploaded(`mark.${kind}`, await picture(kind), `image/${kind}`)),
    ).toMatchObject({ width: 384, height: 96 });
  expect(
    await logoAt(await uploaded("mark.svg", Buffer.from(square), "image/svg+xml")),
  ).toMatchObject({ width: 96, height: 96 });
  expect(await logoAt(`data:image/svg+xml,${encodeURIComponent(square)}`)).not.toBeNull();
});

test("a logo that is missing, broken or elsewhere keeps nobody from a document", async () => {
  const broken = await uploaded("broken.png", Buffer.from("not a picture"), "image/png");
  const missing = broken.replace("broken.png", "missing.png");
  for (const address of [
    null,
    broken,
    missing,
    "http://127.0.0.1:9/logo.png",
    "data:image/png;base64,AA",
  ])
    expect(await logoAt(address)).toBeNull();

  const file = await fileOf(admin, await open("A"));
  expect(file.includes("/Subtype /Image")).toBe(false);
});

test("a document made for a company with a logo carries it", async () => {
  await logoAt(await uploaded("mark.png", await picture("png"), "image/png"));

  expect((await makeFile(admin, await open("hold"))).includes("/Subtype /Image")).toBe(true);
  await logoAt(null);
});

test("the PDFs of several invoices come as one ZIP, the kept file of each; drafts have none", async () => {
  const names = ["invoice A", "fresh invoice A", "draft invoice A"];
  const documents = await documentsOf(
    admin,
    names.map((name) => idOf("here", name)),
  );
  expect(documents).toHaveLength(2);

  const zip = Buffer.from(await new Response(documentsZip(admin, documents)).arrayBuffer());
  for (const document of await documentsOf(admin, [idOf("here", "invoice A")])) {
    expect(document.path).not.toBeNull();
    expect(zip.includes(await fileOf(admin, document))).toBe(true);
  }
  // Each name stands before its file and once more in the list at the end.
  for (const document of documents)
    expect(zip.toString("latin1").split(`${documentFileName(document)}.pdf`)).toHaveLength(3);
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
  const logos = new Map();
  for (const document of waiting) await makeFile(admin, document, logos);

  expect(await documentsToMake(admin, 1000)).toEqual([]);
});
