import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { schedule } from "@/lib/jobs";
import { startScheduler } from "../../supabase/local/scheduler.ts";

const say = vi.fn();
const answer = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const callsOf = (job: string) =>
  answer.mock.calls.filter(([url]) => url === `http://app.test/api/jobs/${job}`).length;

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    answer.mockReset().mockImplementation(async () => new Response()),
  );
  say.mockReset();
  stop = startScheduler({ app: "http://app.test", secret: "kept between the two", say });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("every job is called soon after the start, then at its interval, with the secret", async () => {
  await vi.advanceTimersByTimeAsync(60_000);

  for (const [job, minutes] of Object.entries(schedule)) {
    const before = callsOf(job);
    expect(before).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(minutes * 60_000);
    expect(callsOf(job)).toBeGreaterThan(before);
  }
  const [, init] = answer.mock.calls[0] ?? [];
  expect(init).toEqual({
    method: "POST",
    headers: { authorization: "Bearer kept between the two" },
  });
});

test("a job that is still running is not started a second time", async () => {
  answer.mockImplementation(() => new Promise(() => {}));

  await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);

  for (const job of Object.keys(schedule)) expect(callsOf(job)).toBe(1);
});

test("a job that fails is told of, and called again when it is next due", async () => {
  answer.mockImplementation(async () => new Response("no database", { status: 500 }));

  await vi.advanceTimersByTimeAsync((schedule.drip + 1) * 60_000);

  expect(say).toHaveBeenCalledWith("The job drip failed: 500 no database");
  expect(callsOf("drip")).toBe(2);
});

test("nothing is called after the stop", async () => {
  stop();

  await vi.advanceTimersByTimeAsync(60 * 60_000);

  expect(answer).not.toHaveBeenCalled();
});
