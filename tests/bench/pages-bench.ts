import { type Browser, chromium, type Page } from "@playwright/test";
import { connect } from "../../supabase/local/bootstrap.ts";
import { findChromium } from "../../supabase/local/chromium.ts";
import { superuser } from "../../supabase/local/postgres.ts";
import { startWholeApp, type WholeApp } from "../../supabase/local/whole-app.ts";
import { startCountingProxy } from "./counting-proxy.ts";
import { writeAcademy } from "./dataset.ts";
import { lighthouseRows } from "./lighthouse.ts";
import { kilobytes, ms, percentile, timeEach, times } from "./measure.ts";
import { type BenchPage, cookieOf, type People, pages, type State, signInAll } from "./people.ts";
import { judged, type Row } from "./report.ts";

const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
];

/** What a browser gets and how long the server takes, on the demo academy and beside 10,000 students. */
export async function pageRows(say: (line: string) => void): Promise<Row[]> {
  const proxy = await startCountingProxy();
  const whole = await startWholeApp({ say, env: { SUPABASE_URL: proxy.url } });
  proxy.place.target = whole.stack.api;
  const debugPort = 9300 + (process.pid % 500);
  const browser = await chromium.launch({
    executablePath: findChromium(say),
    args: [...launchArguments, `--remote-debugging-port=${debugPort}`],
  });
  try {
    const people = await signInAll(browser, whole.siteUrl);
    say("Measuring pages");
    const rows = [
      ...(await weightRows(browser, people, whole.siteUrl)),
      ...(await serverRows(people, whole.siteUrl, proxy.take)),
      ...(await lighthouseRows(people.student, whole.siteUrl, debugPort, say)),
      ...(await paintRows(browser, people, whole, say)),
    ];
    return rows;
  } finally {
    await browser.close();
    await whole.stop();
    await proxy.stop();
  }
}

/** Runs on a page with nothing in the browser's cache. */
async function onColdPage<T>(
  browser: Browser,
  state: State,
  siteUrl: string,
  run: (page: Page) => Promise<T>,
) {
  const context = await browser.newContext({ baseURL: siteUrl, storageState: state });
  try {
    return await run(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Bytes over the wire, compressed: scripts of the whole load, and the document. */
async function weightRows(browser: Browser, people: People, siteUrl: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { role, name, path } of pages) {
    const { scripts, html } = await onColdPage(browser, people[role], siteUrl, (page) =>
      weigh(page, path),
    );
    const limit = role === "student" ? 190_000 : 260_000;
    rows.push(
      judged(
        `${role} ${name}: JavaScript, gzip`,
        kilobytes(scripts),
        `≤ ${limit / 1000} kB`,
        scripts <= limit,
      ),
      judged(`${role} ${name}: HTML and data, gzip`, kilobytes(html), "≤ 25 kB", html <= 25_000),
    );
  }
  return rows;
}

async function weigh(page: Page, path: string) {
  const weights = { scripts: 0, html: 0 };
  const sizes: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const kind = request.resourceType() === "script" ? "scripts" : "html";
    if (kind === "html" && request.resourceType() !== "document") return;
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        weights[kind] += responseBodySize;
      }),
    );
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await Promise.all(sizes);
  return weights;
}

/** Requests to the database, and the time the server spends beside waiting for them. */
async function serverRows(
  people: People,
  siteUrl: string,
  take: Awaited<ReturnType<typeof startCountingProxy>>["take"],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { role, name, path } of pages) {
    const cookie = cookieOf(people[role]);
    const beside: number[] = [];
    let worst = { calls: 0, inSequence: 0 };
    await timeEach(40, async () => {
      take();
      const began = performance.now();
      const answer = await fetch(siteUrl + path, { headers: { cookie }, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      const { busy, ...counts } = take();
      beside.push(performance.now() - began - busy);
      if (counts.calls >= worst.calls) worst = counts;
    });
    const own = percentile(
      beside.sort((a, b) => a - b),
      0.5,
    );
    rows.push(
      judged(
        `${role} ${name}: server time beside the database, p50`,
        ms(own),
        "≤ 30 ms",
        own <= 30,
      ),
      judged(
        `${role} ${name}: requests to the database`,
        `${worst.calls}, ${worst.inSequence} in sequence`,
        "≤ 6, ≤ 3 in sequence",
        worst.calls <= 6 && worst.inSequence <= 3,
      ),
    );
  }
  return rows;
}

/** Largest contentful paint, cold, with ten students in the database and with 10,000 more. */
async function paintRows(
  browser: Browser,
  people: People,
  whole: WholeApp,
  say: (line: string) => void,
): Promise<Row[]> {
  const measure = async ({ role, path }: BenchPage) => {
    const values: number[] = [];
    for (let run = 0; run < 7; run += 1)
      values.push(
        await onColdPage(browser, people[role], whole.siteUrl, (page) => largestPaint(page, path)),
      );
    return percentile(
      values.sort((a, b) => a - b),
      0.5,
    );
  };
  const few: number[] = [];
  for (const page of pages) few.push(await measure(page));
  say("Writing 10,000 more students");
  await addStudents(whole, 10_000);
  const rows: Row[] = [];
  for (const [index, page] of pages.entries()) {
    const many = await measure(page);
    const before = few[index] ?? Number.NaN;
    rows.push(
      judged(
        `${page.role} ${page.name}: largest paint, cold, 10,000 more students against the demo academy`,
        `${times(many / before)} (${ms(before)} → ${ms(many)})`,
        "≤ 1.3×",
        many / before <= 1.3,
      ),
    );
  }
  return rows;
}

async function largestPaint(page: Page, path: string) {
  await page.goto(path, { waitUntil: "load" });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
}

async function addStudents(whole: WholeApp, count: number) {
  const url = new URL(whole.stack.database);
  const owner = connect({
    port: Number(url.port),
    password: url.password,
    user: superuser,
    max: 1,
  });
  await writeAcademy(owner, count);
  await owner.end();
}
