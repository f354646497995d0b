import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { BrowserContext } from "@playwright/test";
import { judged, type Row } from "./report.ts";
import { seedPages } from "./seed-pages.ts";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Category = { score: number | null };
type Report = {
  categories: Record<"performance" | "accessibility" | "best-practices", Category>;
  audits: Record<string, { numericValue?: number }>;
};

const version = "13.5.0";

/** Lighthouse on a simulated phone for the student's two main pages. npx fetches it, so that nobody installs it for nothing. */
export async function lighthouseRows(
  state: State,
  siteUrl: string,
  port: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const cookie = state.cookies.map((one) => `${one.name}=${one.value}`).join("; ");
  const rows: Row[] = [];
  for (const [name, address] of Object.entries(seedPages)) {
    say(`Lighthouse: ${name}`);
    const { categories, audits } = await audit(siteUrl + address, cookie, port);
    const score = (key: keyof typeof categories) => Math.round(100 * (categories[key].score ?? 0));
    const paint = audits["largest-contentful-paint"]?.numericValue ?? Number.NaN;
    const shift = audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN;
    rows.push(
      judged(
        `Lighthouse, student ${name}: performance`,
        String(score("performance")),
        "≥ 95",
        score("performance") >= 95,
      ),
      judged(
        `Lighthouse, student ${name}: accessibility`,
        String(score("accessibility")),
        "100",
        score("accessibility") === 100,
      ),
      judged(
        `Lighthouse, student ${name}: best practices`,
        String(score("best-practices")),
        "100",
        score("best-practices") === 100,
      ),
      judged(
        `Lighthouse, student ${name}: largest paint`,
        `${(paint / 1000).toFixed(2)} s`,
        "≤ 1.8 s",
        paint <= 1800,
      ),
      judged(`Lighthouse, student ${name}: layout shift`, shift.toFixed(3), "0", shift < 0.001),
    );
  }
  return rows;
}

async function audit(url: string, cookie: string, port: number): Promise<Report> {
  const base = path.join(tmpdir(), `growth-os-lighthouse-${process.pid}`);
  const headers = `${base}-headers.json`;
  const output = `${base}.json`;
  writeFileSync(headers, JSON.stringify({ cookie }));
  try {
    await promisify(execFile)("npx", [
      "--yes",
      `lighthouse@${version}`,
      url,
      `--port=${port}`,
      `--extra-headers=${headers}`,
      "--output=json",
      `--output-path=${output}`,
      "--only-categories=performance,accessibility,best-practices",
      "--quiet",
    ]);
    return JSON.parse(readFileSync(output, "utf8"));
  } finally {
    for (const file of [headers, output]) rmSync(file, { force: true });
  }
}
