import { schedule } from "../../lib/jobs.ts";

type Options = { app: string; secret: string; say: (line: string) => void };

/**
 * Calls each job of the app when it is due, as any scheduler would: all a minute after the start, then each at its
 * interval. A run that takes longer than that is not joined by a second one. Returns how to stop.
 */
export function startScheduler({ app, secret, say }: Options) {
  const running = new Set<string>();
  let minute = 0;
  async function run(job: string) {
    if (running.has(job)) return;
    running.add(job);
    await call(`${app}/api/jobs/${job}`, secret).catch((error) =>
      say(`The job ${job} failed: ${error.message}`),
    );
    running.delete(job);
  }
  const timer = setInterval(() => {
    for (const [job, minutes] of Object.entries(schedule))
      if (minute % minutes === 0) void run(job);
    minute += 1;
  }, 60_000);
  timer.unref();
  return () => clearInterval(timer);
}

async function call(url: string, secret: string) {
  const headers = { authorization: `Bearer ${secret}` };
  const response = await fetch(url, { method: "POST", headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}
