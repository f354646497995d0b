import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Writable } from "node:stream";
import { root } from "./paths.ts";
import { stopProcess } from "./processes.ts";

type Environment = Record<string, string | undefined>;

const cli = path.join(root, "node_modules/next/dist/bin/next");
const sources = [
  "app/**/*",
  "components/**/*",
  "lib/**/*",
  "public/**/*",
  // Their names are part of the build: it says which database it needs.
  "supabase/migrations/*",
  "*.ts",
  "*.mjs",
  "package-lock.json",
];

/** Builds the app, unless the last build was made from the same sources. */
export async function buildIfChanged(env: Environment, say: (line: string) => void) {
  const stamp = path.join(root, ".next/built-from");
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say("Building the app");
  const output: string[] = [];
  const child = start(["build"], env);
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text) => output.push(text));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`The build failed:\n${output.join("")}`);
  writeFileSync(stamp, now);
}

type Serving = { mode: "start" | "dev"; port: number; env: Environment; log?: Writable };

/** Serves the app and resolves when it answers. What it logs goes to our output, or where one says. */
export async function serveApp({ mode, port, env, log }: Serving) {
  const child = start([mode, "--port", String(port)], env);
  const early: string[] = [];
  const keep = (text: Buffer) => early.push(text.toString());
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", keep);
  await answers(child, `http://127.0.0.1:${port}/api/health`).catch((error) => {
    throw new Error(`The app did not start: ${error.message}\n${early.join("")}`);
  });
  for (const stream of [child.stdout, child.stderr]) stream?.off("data", keep);
  child.stdout?.pipe(log ?? process.stdout, { end: false });
  child.stderr?.pipe(log ?? process.stderr, { end: false });
  return { child, stop: () => stopProcess(child, "SIGTERM") };
}

function start(args: string[], env: Environment) {
  // Its own process group: Ctrl-C reaches us, we end it in order. It ends by itself if we vanish.
  return spawn(process.execPath, ["--import", "./supabase/local/with-parent.mjs", cli, ...args], {
    cwd: root,
    detached: process.platform !== "win32",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

async function answers(child: ChildProcess, url: string) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const full = path.join(root, file);
    if (file === "next-env.d.ts" || !statSync(full).isFile()) continue;
    hash.update(file).update(readFileSync(full));
  }
  return hash.digest("hex");
}
