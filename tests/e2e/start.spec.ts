import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

/* `npm start` as somebody at a terminal has it, on the build these tests have made. */
test.skip(process.platform === "win32", "Windows has no signal that asks a process to end");
test.describe.configure({ mode: "serial" });

const begun: { child: ChildProcess; folder: string }[] = [];
test.afterAll(() => {
  for (const { child, folder } of begun) {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Starts and waits until it says where it is ready. */
async function start(env: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "growth-os-start-"));
  const child = spawn(process.execPath, ["supabase/local/start.mjs"], {
    env: { ...process.env, LOCAL_DIR: folder, PORT: "3900", DATABASE_PORT: "3910", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  begun.push({ child, folder });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said.push(text.toString());
      const [, found] = said.join("").match(/Ready: (\S+)/) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`It ended:\n${said.join("")}`)));
  });
  return { child, folder, url, ended, said: () => said.join("") };
}

type Running = { pid: number; command: string };

/** The processes that know a folder: by their environment or their command line. */
function processesOf(folder: string): Running[] {
  const everything = existsSync("/proc/self/environ") ? fromProc() : fromPs();
  return everything.filter(({ command }) => command.includes(folder));
}

function fromProc(): Running[] {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => ({
      pid: Number(pid),
      command: `${read(pid, "cmdline")}${read(pid, "environ")}`.replaceAll("\0", " "),
    }));
}

/** Where there is no /proc; "e" adds each process's environment to its command. */
function fromPs(): Running[] {
  const lines = execFileSync("ps", ["axeww", "-o", "pid=,command="], { encoding: "utf8" });
  return lines.split("\n").map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}

test("two starts stand beside each other, and each ends whole: by SIGTERM and by Ctrl-C", async () => {
  test.setTimeout(240_000);
  const first = await start();
  const second = await start();

  expect(second.url).not.toBe(first.url);
  for (const { url } of [first, second])
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);

  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(processesOf(first.folder)).toEqual([]);
  expect((await fetch(`${second.url}/api/health/ready`)).status).toBe(200);

  // A terminal sends Ctrl-C to the whole group; what it started by itself is in groups of their own.
  for (const { pid } of processesOf(second.folder).filter(isStart)) process.kill(pid, "SIGINT");
  expect(await second.ended).toBe(0);
  expect(processesOf(second.folder)).toEqual([]);
});

const isStart = ({ command }: Running) => command.includes("supabase/local/start.");

test("with a project of one's own nothing is started but the app", async () => {
  test.setTimeout(120_000);
  const project = createServer((_, response) => response.end("{}")).listen(0, "127.0.0.1");
  const address = project.address();
  const port = typeof address === "object" ? address?.port : 0;
  const own = await start({
    SUPABASE_URL: `http://127.0.0.1:${port}`,
    SUPABASE_PUBLISHABLE_KEY: "sb_publishable_1",
    SUPABASE_SECRET_KEY: "sb_secret_1",
    JOBS_SECRET: "",
  });

  expect(own.said()).toContain(`Using the Supabase project at http://127.0.0.1:${port}`);
  expect((await fetch(`${own.url}/api/health`)).status).toBe(200);
  expect(existsSync(path.join(own.folder, "postgres"))).toBe(false);
  expect(
    processesOf(own.folder).filter(({ command }) => /bin\/postgres|postgres: /.test(command)),
  ).toEqual([]);

  own.child.kill("SIGTERM");
  expect(await own.ended).toBe(0);
  expect(processesOf(own.folder)).toEqual([]);
  project.close();
});
