import path from "node:path";
import { buildIfChanged, serveApp } from "./next.ts";
import { dataDir, root } from "./paths.ts";
import { freePort } from "./ports.ts";
import { endEarlierRun, forgetRun, recordRun } from "./running.ts";
import { startScheduler } from "./scheduler.ts";
import { dropHalfSeeded, prepare } from "./seed.ts";
import { type Stack, startStack } from "./stack.ts";

const began = Date.now();
const mode = process.argv.includes("--dev") ? "dev" : "start";
const cleanup: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function say(line: string) {
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

function end(code: number) {
  ending ??= (async () => {
    say("Stopping");
    for (const step of cleanup.reverse()) await step().catch((error) => say(String(error)));
    process.exit(code);
  })();
  return ending;
}

async function main() {
  const port = await prepareHost();
  const siteUrl = `http://localhost:${port}`;
  const stack = usesOwnProject() ? undefined : await embedded(siteUrl);
  const env = { SITE_URL: process.env.SITE_URL || siteUrl, ...stack?.env };
  if (mode === "start") await buildIfChanged(env, say);
  say(mode === "dev" ? "Starting the app with hot reload" : "Starting the app");
  await serve(port, env, stack);
  runJobs(port, stack);
  announce(siteUrl, stack);
}

/** The app's port, once an earlier run has given it back. */
async function prepareHost() {
  await endEarlierRun(dataDir, say);
  return freePort(Number(process.env.PORT || 3000));
}

function usesOwnProject() {
  const url = process.env.SUPABASE_URL || process.env.NEXT_PUBLIC_SUPABASE_URL;
  if (url) say(`Using the Supabase project at ${url}`);
  return Boolean(url);
}

async function embedded(siteUrl: string) {
  say("Starting PostgreSQL and the Supabase API");
  dropHalfSeeded(dataDir);
  const ports = {
    database: Number(process.env.DATABASE_PORT || 54322),
    api: Number(process.env.API_PORT || 54321),
    mail: Number(process.env.MAIL_PORT || 54325),
  };
  const stack = await startStack({ dataDir, ports, siteUrl, say });
  cleanup.push(stack.stop);
  await prepare(stack, dataDir, say);
  return stack;
}

async function serve(port: number, env: Record<string, string>, stack?: Stack) {
  const app = await serveApp({ mode, port, env });
  cleanup.push(app.stop);
  cleanup.push(async () => forgetRun(dataDir));
  recordRun(dataDir, {
    app: env.SITE_URL ?? "",
    api: stack?.api ?? "",
    database: stack?.database ?? "",
    children: [app.child.pid ?? 0],
  });
  app.child.once("exit", async () => {
    if (ending) return;
    say("The app went away, starting it again");
    await serve(port, env, stack).catch(fail);
  });
}

/** The app's own jobs, where it has a secret to run them by. */
function runJobs(port: number, stack?: Stack) {
  const secret = stack?.env.JOBS_SECRET ?? process.env.JOBS_SECRET;
  if (!secret) return;
  const stop = startScheduler({ app: `http://127.0.0.1:${port}`, secret, say });
  cleanup.push(async () => stop());
}

function announce(siteUrl: string, stack?: Stack) {
  say(`Ready: ${siteUrl}`);
  if (!stack) return;
  console.log(`
  Sign in with the password demo-academy-2026 as
    student@demo.test      watches, hands in
    mentor@demo.test       grades
    enrollment@demo.test   enrolls and follows up
    admin@demo.test        runs the academy
    superadmin@demo.test   may do everything
  A second company, kept apart: the same names at other.test.

  Mail sent by the app   ${stack.api}/dev/mail
  Supabase API           ${stack.api}
  Card payments          a stand-in for Stripe at ${stack.stripe.url}; no money moves
  Database               npm run -s db:url
  Stop with Ctrl-C. The data stays in ${path.relative(root, dataDir) || dataDir}; npm run db:reset begins anew.
`);
}

function fail(error: unknown) {
  console.log(error instanceof Error ? error.message : error);
  void end(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0));
process.once("disconnect", () => void end(0));
main().catch(fail);
