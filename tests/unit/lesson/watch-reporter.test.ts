// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WatchReporter } from "@/components/lesson/watch-reporter";

type Sent = { recording: string; stretches: [number, number][]; position: number };

let sent: Sent[];
let answer: () => Response | Promise<Response>;
const onAnswer = vi.fn();
const onUnsaved = vi.fn();

const accepts = () =>
  Response.json({ accepted: true, seen: [[0, 10]], completed: false, opened: [] });
const refuses = (reason: string) => () => Response.json({ accepted: false, reason });
const cutOff = () => Promise.reject(new TypeError("Failed to fetch"));

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sent = [];
  answer = accepts;
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const reporter = (recording = "one", viewer = "amara") =>
  new WatchReporter({ viewer, recording, duration: 100, onAnswer, onUnsaved });

/** Plays in real time, a look a second. */
async function plays(target: WatchReporter, from: number, to: number) {
  for (let at = from; at < to; at += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    target.add([{ from: at, to: at + 1 }], at + 1);
  }
  await vi.advanceTimersByTimeAsync(0);
}

describe("while a lesson plays", () => {
  it("ten seconds at a time go out, with the position", async () => {
    const watching = reporter();
    await plays(watching, 0, 25);
    expect(sent).toEqual([
      { recording: "one", stretches: [[0, 10]], position: 10 },
      { recording: "one", stretches: [[10, 20]], position: 20 },
    ]);
    expect(watching.waiting).toEqual([{ from: 20, to: 25 }]);
    expect(onAnswer).toHaveBeenCalledTimes(2);
  });

  it("what was refused as too fast goes out again with the next", async () => {
    const watching = reporter();
    answer = refuses("too_fast");
    await plays(watching, 0, 10);
    answer = accepts;
    await plays(watching, 10, 25);
    expect(sent[1]?.stretches[0]?.[0]).toBe(0);
    await watching.send();
    expect(watching.waiting).toEqual([]);
  });

  it("what was refused for good is not sent again", async () => {
    const watching = reporter();
    answer = refuses("malformed");
    await plays(watching, 0, 10);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it("a report on its way is not sent twice", async () => {
    let arrive: (response: Response) => void = () => undefined;
    answer = () =>
      new Promise<Response>((resolve) => {
        arrive = resolve;
      });
    const watching = reporter();
    await plays(watching, 0, 10);
    void watching.send();
    void watching.send();
    expect(sent).toHaveLength(1);
    arrive(accepts());
    await vi.advanceTimersByTimeAsync(0);
    expect(watching.waiting).toEqual([]);
  });
});

describe("without a network", () => {
  it("the page says that progress is kept, and sends it later by itself", async () => {
    const watching = reporter();
    answer = cutOff;
    await plays(watching, 0, 10);
    expect(onUnsaved).toHaveBeenLastCalledWith(
      "Your progress is kept and sent when you are back online.",
    );
    answer = accepts;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.at(-1)?.stretches).toEqual([[0, 10]]);
    expect(onUnsaved).toHaveBeenLastCalledWith(null);
    expect(localStorage).toHaveLength(0);
  });

  it("a closed window loses ten seconds at most: the next visit brings the rest along, for the same person only", async () => {
    answer = cutOff;
    await plays(reporter(), 0, 30);
    answer = accepts;
    expect(reporter("one", "bo").waiting).toEqual([]);
    expect(reporter("two").waiting).toEqual([]);

    const again = reporter();
    const [kept] = again.waiting;
    expect(kept?.from).toBe(0);
    expect(kept?.to).toBeGreaterThanOrEqual(20);
    await vi.advanceTimersByTimeAsync(20_000);
    await again.send();
    expect(sent.at(-1)?.stretches).toEqual([[0, kept?.to]]);
  });

  it("what somebody else put into the browser's store is not taken for progress", () => {
    for (const junk of ["{", "5", '[["0","9"]]', "[[0,1e9]]", "[[-5,200]]", '[null,[1],{"a":1}]']) {
      localStorage.setItem("watch:amara:one", junk);
      for (const { from, to } of reporter().waiting) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
      }
    }
  });

  it("a signed-out page says what the server says", async () => {
    const watching = reporter();
    answer = () =>
      Response.json({ message: "You are signed out. Sign in again." }, { status: 401 });
    await plays(watching, 0, 10);
    expect(onUnsaved).toHaveBeenLastCalledWith("You are signed out. Sign in again.");
    expect(watching.waiting).toEqual([{ from: 0, to: 10 }]);
  });
});

describe("leaving the page", () => {
  it("a beacon takes along what is not on its way already", async () => {
    const beacons: Promise<string>[] = [];
    vi.stubGlobal("navigator", {
      onLine: true,
      sendBeacon: (_address: string, body: Blob) => beacons.push(body.text()) > 0,
    });
    const watching = reporter();
    answer = () => new Promise<Response>(() => undefined);
    await plays(watching, 0, 10);
    await plays(watching, 10, 14);
    watching.leave();
    expect(sent.at(-1)?.stretches).toEqual([[0, 10]]);
    expect(JSON.parse((await beacons[0]) ?? "")).toEqual({
      recording: "one",
      stretches: [[10, 14]],
      position: 14,
    });
  });

  it("with nothing played, nothing is sent", () => {
    const sendBeacon = vi.fn();
    vi.stubGlobal("navigator", { onLine: true, sendBeacon });
    reporter().leave();
    expect(sendBeacon).not.toHaveBeenCalled();
  });
});
