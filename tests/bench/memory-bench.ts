import { chromium } from "@playwright/test";
import { z } from "zod";
import { findChromium } from "../../supabase/local/chromium.ts";
import { freePort } from "../../supabase/local/ports.ts";
import { startWholeApp } from "../../supabase/local/whole-app.ts";
import { megabytes, percentile, times } from "./measure.ts";
import { cookieOf, type People, pages, type Role, signInAll } from "./people.ts";
import { judged, type Row } from "./report.ts";

const secondsPerSample = 15;
const usage = z.object({ rss: z.number(), heapUsed: z.number() });

/**
 * The memory of the app's server while four people ask for page after page, each as soon as the last is there. Every
 * quarter of a minute they pause, its garbage is collected and what it holds is noted. Of ten minutes, the last three are
 * compared with the second to the fourth: before that, code and caches are still coming in.
 */
export async function memoryRows(say: (line: string) => void, minutes: number): Promise<Row[]> {
  const port = await freePort(0);
  const whole = await startWholeApp({ say, env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` } });
  try {
    const browser = await chromium.launch({
      executablePath: findChromium(say),
      args: ["--no-sandbox"],
    });
    const people = await signInAll(browser, whole.siteUrl).finally(() => browser.close());
    const server = await inspect(port);
    say(`Asking for pages, ${minutes} minutes`);
    const samples: z.infer<typeof usage>[] = [];
    let asked = 0;
    while (samples.length < (minutes * 60) / secondsPerSample) {
      asked += await askForPages(people, whole.siteUrl);
      samples.push(await server.held());
    }
    server.close();
    return [verdict(samples, asked, minutes)];
  } finally {
    await whole.stop();
  }
}

function verdict(samples: z.infer<typeof usage>[], asked: number, minutes: number) {
  const median = (from: number, to: number, of: "rss" | "heapUsed") =>
    percentile(
      samples
        .slice(Math.floor(samples.length * from), Math.ceil(samples.length * to))
        .map((sample) => sample[of])
        .sort((a, b) => a - b),
      0.5,
    );
  const [early, late] = [median(0.2, 0.4, "rss"), median(0.7, 1, "rss")];
  const heap = `heap ${megabytes(median(0.2, 0.4, "heapUsed"))} → ${megabytes(median(0.7, 1, "heapUsed"))}`;
  return judged(
    `memory of the server, ${asked.toLocaleString("en")} pages in ${minutes} minutes: the last three tenths against the third and fourth`,
    `${times(late / early)} (${megabytes(early)} → ${megabytes(late)}, ${heap})`,
    "≤ 1.1×",
    late / early <= 1.1,
  );
}

/** Everybody asks for their own pages in turn until the time is up; returns how many there were. */
async function askForPages(people: People, siteUrl: string) {
  const until = performance.now() + secondsPerSample * 1000;
  const ask = async (role: Role) => {
    const own = pages.filter((page) => page.role === role);
    let count = 0;
    for (; performance.now() < until; count += 1) {
      const path = own[count % own.length]?.path ?? "/";
      const answer = await fetch(siteUrl + path, { headers: { cookie: cookieOf(people[role]) } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    }
    return count;
  };
  const roles: Role[] = ["student", "mentor", "admin", "enrollment"];
  const counts = await Promise.all(roles.map(ask));
  return counts.reduce((sum, count) => sum + count, 0);
}

const targets = z.array(z.object({ webSocketDebuggerUrl: z.url() })).min(1);
const reply = z.object({
  id: z.number().optional(),
  result: z.object({ result: z.object({ value: z.string() }).optional() }).optional(),
});

/** The server process behind its debug port, asked what it holds once its garbage is gone. */
async function inspect(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const socket = new WebSocket(targets.parse(await answer.json())[0]?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  let last = 0;
  const tell = (method: string, params = {}) => {
    last += 1;
    const id = last;
    return new Promise<z.infer<typeof reply>["result"]>((resolve) => {
      socket.addEventListener("message", function hear({ data }) {
        const heard = reply.parse(JSON.parse(String(data)));
        if (heard.id !== id) return;
        socket.removeEventListener("message", hear);
        resolve(heard.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  async function held() {
    await tell("HeapProfiler.collectGarbage");
    const expression = "JSON.stringify(process.memoryUsage())";
    const told = await tell("Runtime.evaluate", { expression });
    return usage.parse(JSON.parse(told?.result?.value ?? ""));
  }
  return { held, close: () => socket.close() };
}
