import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";
import { isAlive, stopProcess } from "./processes.ts";

type Run = { pid: number; app: string; api: string; database: string; children: number[] };

const file = (dataDir: string) => path.join(dataDir, "running.json");

/** What the stack on this data is doing right now, if it runs. */
export function findRun(dataDir: string): Run | undefined {
  const run = readRun(dataDir);
  return run && isAlive(run.pid, path.join(root, "supabase/local/")) ? run : undefined;
}

export function recordRun(dataDir: string, run: Omit<Run, "pid">) {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file(dataDir), JSON.stringify({ pid: process.pid, ...run }, null, 2));
}

export function forgetRun(dataDir: string) {
  rmSync(file(dataDir), { force: true });
}

/** Ends an earlier run on the same data, and what a killed one left behind. */
export async function endEarlierRun(dataDir: string, say: (line: string) => void) {
  const run = readRun(dataDir);
  if (!run) return;
  if (isAlive(run.pid, path.join(root, "supabase/local/"))) {
    say(`Ending the earlier run at ${run.app}`);
    await stopProcess(run.pid, "SIGTERM");
  }
  for (const child of run.children) {
    if (isAlive(child, "next")) await stopProcess(child, "SIGTERM");
  }
  forgetRun(dataDir);
}

function readRun(dataDir: string): Run | undefined {
  return existsSync(file(dataDir)) ? JSON.parse(readFileSync(file(dataDir), "utf8")) : undefined;
}
