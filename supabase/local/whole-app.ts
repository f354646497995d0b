import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfChanged, serveApp } from "./next.ts";
import { root } from "./paths.ts";
import { freePort } from "./ports.ts";
import { prepare } from "./seed.ts";
import { startStack } from "./stack.ts";

export type WholeApp = Awaited<ReturnType<typeof startWholeApp>>;

type Options = {
  say: (line: string) => void;
  /** Settings of the database server; see temporary.ts. */
  settings?: string[];
  env?: Record<string, string>;
};

/** The production build on a stack of its own: fresh data, the demo academy, free ports, nothing left behind. */
export async function startWholeApp({ say, settings, env = {} }: Options) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "growth-os-"));
  const cleanup: (() => Promise<void> | void)[] = [
    () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  async function stop() {
    for (const step of cleanup.splice(0).reverse()) await step();
  }
  try {
    const port = await freePort(0);
    const siteUrl = `http://localhost:${port}`;
    const ports = { database: 0, api: 0, mail: 0 };
    const stack = await startStack({ dataDir, ports, siteUrl, settings, say });
    cleanup.push(stack.stop);
    await prepare(stack, dataDir, say);
    await buildIfChanged(stack.env, say);
    const app = await serveApp({
      mode: "start",
      port,
      env: { ...stack.env, LOG_LEVEL: "error", ...env },
      log: openLog(),
    });
    const tell = (code: number | null, signal: string | null) =>
      say(`The app ended by itself: ${signal ?? code}`);
    app.child.once("exit", tell);
    cleanup.push(app.stop, () => void app.child.off("exit", tell));
    return { siteUrl, stack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Tests provoke errors on purpose; the app's complaints belong in a file, not between their results. */
function openLog() {
  const reports = path.join(root, ".local/reports");
  mkdirSync(reports, { recursive: true });
  return createWriteStream(path.join(reports, "app.log"));
}
