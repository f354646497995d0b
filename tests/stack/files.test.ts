import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signToken } from "../../supabase/local/token.ts";
import { emptyStack } from "./stack.ts";

type Someone = Awaited<ReturnType<Awaited<ReturnType<typeof emptyStack>>["person"]>>;

let stack: Awaited<ReturnType<typeof emptyStack>>;
let ann: Someone;
let ben: Someone;
const text = (content: string) => new Blob([content], { type: "text/plain" });

beforeAll(async () => {
  stack = await emptyStack();
  await stack.sql`
    insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('work', 'work', false, 1000, array['text/plain', 'image/*']), ('logos', 'logos', true, null, null)`;
  for (const command of ["select", "insert", "delete"]) {
    const clause = command === "insert" ? "with check" : "using";
    await stack.sql.unsafe(`create policy "own work: ${command}" on storage.objects for ${command} to authenticated
      ${clause} (bucket_id = 'work' and (storage.foldername(name))[1] = (select auth.uid())::text)`);
  }
  [ann, ben] = await Promise.all([stack.person("ann@f.test"), stack.person("ben@f.test")]);
  await ann.supabase.storage.from("work").upload(`${ann.id}/essay.txt`, text("hello world"));
});
afterAll(() => stack.stop());

const files = (someone: Someone) => someone.supabase.storage.from("work");

test("a person reads their own file in every way there is", async () => {
  const place = `${ann.id}/essay.txt`;

  expect(await (await files(ann).download(place)).data?.text()).toBe("hello world");
  expect((await files(ann).info(place)).data).toMatchObject({
    size: 11,
    contentType: "text/plain",
  });
  expect((await files(ann).list(ann.id)).data?.map((file) => file.name)).toEqual(["essay.txt"]);
  expect((await files(ann).exists(place)).data).toBe(true);
});

test("another person's file does not exist, whichever way one asks", async () => {
  const place = `${ann.id}/essay.txt`;

  expect((await files(ben).download(place)).error).not.toBeNull();
  expect((await files(ben).info(place)).error).not.toBeNull();
  expect((await files(ben).createSignedUrl(place, 60)).error).not.toBeNull();
  expect((await files(ben).createSignedUrls([place], 60)).data?.[0]?.signedUrl).toBeNull();
  expect((await files(ben).list(ann.id)).data).toEqual([]);
  expect((await files(ben).remove([place])).data).toEqual([]);
  expect((await stack.visitor().storage.from("work").download(place)).error).not.toBeNull();
  const asPublic = await fetch(`${stack.api}/storage/v1/object/public/work/${place}`);
  expect(asPublic.status).toBe(400);
  expect((await files(ann).exists(place)).data).toBe(true);
});

test("nobody uploads where they may not, nor asks for a link to do so", async () => {
  const place = `${ann.id}/planted.txt`;

  expect((await files(ben).upload(place, text("x"))).error).toMatchObject({ statusCode: "403" });
  expect((await files(ben).createSignedUploadUrl(place)).error).toMatchObject({
    statusCode: "403",
  });
  expect(
    (await files(ben).upload(`${ann.id}/essay.txt`, text("x"), { upsert: true })).error,
  ).not.toBeNull();
});

test("an upload link takes one file at its place, from whoever holds it", async () => {
  const place = `${ann.id}/by-link.txt`;
  const { data } = await files(ann).createSignedUploadUrl(place);
  const token = data?.token ?? "";
  const visitor = stack.visitor().storage.from("work");

  const elsewhere = await visitor.uploadToSignedUrl(`${ann.id}/other.txt`, token, text("x"));
  const taken = await visitor.uploadToSignedUrl(place, token, text("via link"));

  expect(elsewhere.error).not.toBeNull();
  expect(taken.error).toBeNull();
  expect(await (await files(ann).download(place)).data?.text()).toBe("via link");
  const [row] = await stack.sql`select owner_id from storage.objects where name = ${place}`;
  expect(row?.owner_id).toBe(ann.id);
});

test("a file of a wrong type or size leaves nothing behind", async () => {
  const before = readdirSync(path.join(stack.dataDir, "storage")).length;
  const page = new Blob(["<script>"], { type: "text/html" });

  const wrong = await files(ann).upload(`${ann.id}/page.html`, page);
  const large = await files(ann).upload(`${ann.id}/large.txt`, text("x".repeat(1001)));
  const { data } = await files(ann).createSignedUploadUrl(`${ann.id}/large.txt`);
  const byLink = await files(ann).uploadToSignedUrl(
    `${ann.id}/large.txt`,
    data?.token ?? "",
    text("x".repeat(1001)),
  );

  expect(wrong.error).toMatchObject({ statusCode: "415" });
  expect(large.error).toMatchObject({ statusCode: "413" });
  expect(byLink.error).toMatchObject({ statusCode: "413" });
  expect(readdirSync(path.join(stack.dataDir, "storage"))).toHaveLength(before);
});

test("a player gets the part of a video it asks for", async () => {
  const { data } = await files(ann).createSignedUrl(`${ann.id}/essay.txt`, 60);
  const ask = (range: string) => fetch(data?.signedUrl ?? "", { headers: { range } });

  const middle = await ask("bytes=2-4");
  const end = await ask("bytes=-5");
  const beyond = await ask("bytes=99-");

  expect(middle.status).toBe(206);
  expect(middle.headers.get("content-range")).toBe("bytes 2-4/11");
  expect(middle.headers.get("content-type")).toBe("text/plain");
  expect(await middle.text()).toBe("llo");
  expect(await end.text()).toBe("world");
  expect(beyond.status).toBe(416);
  expect((await ask("")).headers.get("accept-ranges")).toBe("bytes");
});

test("a link ends when its time is up and opens only its own file", async () => {
  const { data } = await files(ann).createSignedUrl(`${ann.id}/essay.txt`, 60, {
    download: "My essay.txt",
  });
  const url = new URL(data?.signedUrl ?? "");
  const good = await fetch(url);
  const elsewhere = await fetch(url.href.replace("essay", "by-link"));
  const secret = `${stack.keys.jwtSecret}:storage`;
  url.searchParams.set("token", signToken({ read: `work/${ann.id}/essay.txt` }, secret, -1));

  expect(good.headers.get("content-disposition")).toMatch(/^attachment; filename/);
  expect(elsewhere.status).toBe(400);
  expect((await fetch(url)).status).toBe(400);
});

test("a link to a file is no key to anything else", async () => {
  const { data } = await files(ann).createSignedUrl(`${ann.id}/essay.txt`, 60);
  const token = new URL(data?.signedUrl ?? "").searchParams.get("token");

  const answer = await fetch(`${stack.api}/storage/v1/object/work/${ann.id}/essay.txt`, {
    headers: { apikey: stack.keys.publishableKey, authorization: `Bearer ${token}` },
  });

  expect(answer.status).toBe(400);
});

test("what is removed is gone, row and bytes", async () => {
  await files(ann).upload(`${ann.id}/draft.txt`, text("draft"));
  const [row] =
    await stack.sql`select version from storage.objects where name = ${`${ann.id}/draft.txt`}`;

  const { data } = await files(ann).remove([`${ann.id}/draft.txt`]);

  expect(data).toHaveLength(1);
  expect(readdirSync(path.join(stack.dataDir, "storage"))).not.toContain(row?.version);
});

test("a name that climbs out of the bucket touches nothing outside", async () => {
  const keys = path.join(stack.dataDir, "keys.json");
  const before = readFileSync(keys, "utf8");
  const headers = { apikey: stack.keys.secretKey, "content-type": "text/plain" };

  for (const name of ["..%2fkeys.json", "..%2f..%2fkeys.json", "a/..%2f..%2fkeys.json"]) {
    const url = `${stack.api}/storage/v1/object/work/${name}`;
    await fetch(url, { method: "POST", headers, body: "x" });
  }

  expect(readFileSync(keys, "utf8")).toBe(before);
});
