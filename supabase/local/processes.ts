import { type ChildProcess, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether that process lives and its command line mentions what we expect; ids are reused. */
export function isAlive(pid: number, mention: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return commandLine(pid).includes(mention);
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  if (process.platform === "win32")
    return execFileSync("tasklist", ["/fi", `pid eq ${pid}`, "/v"]).toString();
  return execFileSync("ps", ["-o", "command=", "-p", String(pid)]).toString();
}

/** Asks a process to end and resolves when it has; after ten seconds it is killed. */
export async function stopProcess(target: ChildProcess | number, signal: NodeJS.Signals) {
  const pid = typeof target === "number" ? target : target.pid;
  if (pid === undefined || !exists(pid)) return;
  process.kill(pid, signal);
  const deadline = Date.now() + 10_000;
  while (exists(pid) && !ended(target)) {
    if (Date.now() > deadline) process.kill(pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function ended(target: ChildProcess | number) {
  return typeof target !== "number" && (target.exitCode !== null || target.signalCode !== null);
}

function exists(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
