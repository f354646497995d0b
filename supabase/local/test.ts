import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";

type Counts = { passed: number; failed: number };
type Step = { name: string; command: string[]; report?: () => Counts };

const reports = path.join(root, ".local/reports");
const vitestReport = path.join(reports, "vitest.json");
const playwrightReport = path.join(reports, "playwright.json");
const bin = (name: string) => path.join(root, "node_modules/.bin", name);

const steps: Step[] = [
  { name: "Lint", command: [bin("biome"), "ci", "."] },
  { name: "Page types", command: [bin("next"), "typegen"] },
  { name: "Types", command: [bin("tsc"), "--noEmit"] },
  { name: "Unused code", command: [bin("knip")] },
  {
    name: "Unit and database tests, type drift, advisors",
    command: [
      bin("vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    report: countVitest,
  },
  { name: "Build", command: [process.execPath, path.join(root, "supabase/local/build.ts")] },
  {
    name: "Browser tests",
    command: [process.execPath, path.join(root, "supabase/local/e2e.mjs")],
    report: countPlaywright,
  },
];

/** Every check there is, in the order of how soon it can fail. Stops at the first failure. */
async function main() {
  rmSync(reports, { recursive: true, force: true });
  const total: Counts = { passed: 0, failed: 0 };
  for (const { name, command, report } of steps) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const code = await run(command);
    const counts = report?.() ?? { passed: 0, failed: 0 };
    total.passed += counts.passed;
    total.failed += code === 0 ? counts.failed : Math.max(counts.failed, 1);
    console.log(
      `── ${name}: ${code === 0 ? "passed" : "failed"} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
    if (code !== 0) break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function run([program = "", ...args]: string[]): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const stop = () => child.kill("SIGTERM");
  for (const signal of ["SIGTERM", "SIGHUP"]) process.once(signal, stop);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function countVitest(): Counts {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(vitestReport, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(): Counts {
  if (!existsSync(playwrightReport)) return { passed: 0, failed: 0 };
  const { stats } = JSON.parse(readFileSync(playwrightReport, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

await main();
