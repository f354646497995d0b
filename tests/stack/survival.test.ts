import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../supabase/local/ports.ts";
import { startStack } from "../../supabase/local/stack.ts";
import { heard } from "./heard.ts";

const siteUrl = "http://localhost:3000";
const anywhere = { database: 0, api: 0, mail: 0 };

function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "growth-os-survival-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a stack in another process and resolves with that process when the database answers. */
async function elsewhere(dataDir: string, port = 0) {
  const script = new URL("one-stack.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, dataDir, String(port)]);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.stderr.once("data", (text) => reject(new Error(String(text))));
  });
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, kill };
}

test("a stack that was killed starts again, with the data and on the same ports", async () => {
  const dataDir = newFolder();
  const first = await elsewhere(dataDir);
  const port = Number(new URL(first.url).port);
  const writer = postgres(first.url, { max: 1 });
  await writer`create table public.notes (text text)`;
  await writer`insert into public.notes values ('kept')`;
  await writer.end();

  await first.kill();
  const again = await startStack({ dataDir, ports: { ...anywhere, database: port }, siteUrl });
  onTestFinished(again.stop);

  const sql = again.connect(1);
  expect(await sql`select text from public.notes`).toEqual([{ text: "kept" }]);
  await sql.end();
  expect(Number(new URL(again.database).port)).toBe(port);
});

test("a database killed in the middle of writing comes back with every confirmed row", async () => {
  let back = () => {};
  const restarted = new Promise<void>((resolve) => {
    back = resolve;
  });
  const say = (line: string) => line.includes("is back") && back();
  const stack = await startStack({ dataDir: newFolder(), ports: anywhere, siteUrl, say });
  onTestFinished(stack.stop);
  const sql = stack.connect(4);
  await sql`create table public.rows (id int primary key)`;
  await sql`grant select on public.rows to service_role`;
  await sql`notify pgrst, 'reload schema'`;

  const confirmed: number[] = [];
  let stopped = false;
  const writing = (async () => {
    for (let id = 0; !stopped; id++) {
      await heard(sql`insert into public.rows values (${id})`)
        .then(() => confirmed.push(id))
        .catch(() => {});
      if (id === 50) process.kill(stack.serverPid() ?? 0, "SIGKILL");
    }
  })();
  await restarted;
  const written = confirmed.length;
  while (confirmed.length < written + 10) await heard(sql`select 1`).catch(() => {});
  stopped = true;
  await writing;

  const later = stack.connect(1);
  const kept = (await later`select id from public.rows order by id`).map((row) => row.id);
  expect(kept).toEqual(expect.arrayContaining(confirmed));
  const answer = await fetch(`${stack.api}/rest/v1/rows?select=id&limit=1`, {
    headers: { apikey: stack.keys.secretKey },
  });
  expect(answer.status).toBe(200);
  await Promise.all([sql.end({ timeout: 1 }), later.end()]);
});

test("a port that is taken is passed over", async () => {
  const wanted = await freePort(0);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(wanted, "127.0.0.1", resolve));
  onTestFinished(() => void squatter.close());

  const stack = await startStack({
    dataDir: newFolder(),
    ports: { database: wanted, api: wanted, mail: wanted },
    siteUrl,
  });
  onTestFinished(stack.stop);

  const ports = [stack.database, stack.api, stack.env.SMTP_URL].map((url) =>
    Number(new URL(url).port),
  );
  expect(new Set([wanted, ...ports]).size).toBe(4);
});

test("two stacks stand side by side", async () => {
  const both = await Promise.all(
    [newFolder(), newFolder()].map((dataDir) => startStack({ dataDir, ports: anywhere, siteUrl })),
  );
  for (const stack of both) onTestFinished(stack.stop);

  expect(new Set(both.map((stack) => stack.keys.secretKey)).size).toBe(2);
  expect(new Set(both.map((stack) => stack.api)).size).toBe(2);
});
