import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.ts";
import { buildIfChanged, serveApp } from "./next.ts";
import { root } from "./paths.ts";
import { freePort } from "./ports.ts";
import { prepare } from "./seed.ts";
import { startStack } from "./stack.ts";
import { hasty } from "./temporary.ts";

const cleanup: (() => Promise<void> | void)[] = [];
const say = (line: string) => console.log(line);

/** Browser tests on a whole stack of their own: fresh data, the demo academy, the production build. */
async function main() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "growth-os-e2e-"));
  cleanup.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const browser = findChromium(say);
  const port = await freePort(0);
  const siteUrl = `http://localhost:${port}`;
  const ports = { database: 0, api: 0, mail: 0 };
  const stack = await startStack({ dataDir, ports, siteUrl, settings: hasty, say });
  cleanup.push(stack.stop);
  await prepare(stack, dataDir, say);
  await buildIfChanged(stack.env, say);
  const app = await serveApp("start", port, { ...stack.env, LOG_LEVEL: "error" });
  cleanup.push(app.stop);
  return playwright({
    BASE_URL: siteUrl,
    API_URL: stack.api,
    DATABASE_URL: stack.database,
    CHROMIUM: browser,
  });
}

function playwright(env: Record<string, string>): Promise<number> {
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  const child = spawn(process.execPath, [cli, "test", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  cleanup.push(() => void child.kill());
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

let ending = false;

async function end(code: number) {
  if (ending) return;
  ending = true;
  for (const step of cleanup.reverse()) await step();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end(130));
process.once("disconnect", () => void end(130));
main().then(end, (error) => {
  console.error(error instanceof Error ? error.message : error);
  return end(1);
});
