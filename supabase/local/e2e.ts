import { spawn } from "node:child_process";
import path from "node:path";
import { findChromium } from "./chromium.ts";
import { root } from "./paths.ts";
import { hasty } from "./temporary.ts";
import { startWholeApp } from "./whole-app.ts";

const cleanup: (() => Promise<void> | void)[] = [];
const say = (line: string) => console.log(line);

/** Browser tests on a whole app of their own. */
async function main() {
  const browser = findChromium(say);
  const { siteUrl, stack, stop } = await startWholeApp({ say, settings: hasty });
  cleanup.push(stop);
  return playwright({
    BASE_URL: siteUrl,
    API_URL: stack.api,
    DATABASE_URL: stack.database,
    POSTGRES_PID_FILE: stack.pidFile,
    JOBS_SECRET: stack.env.JOBS_SECRET,
    SECRET_KEY: stack.env.SUPABASE_SECRET_KEY,
    PUBLISHABLE_KEY: stack.env.SUPABASE_PUBLISHABLE_KEY,
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
