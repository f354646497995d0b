// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { VideoSource } from "@/components/lesson/video-source";

const minute = 60_000;
let asked: string[];
let isDown: boolean;
const onTrouble = vi.fn();

/** As much of a <video> as a source needs. */
function fakeVideo() {
  const video = document.createElement("video");
  const state = { paused: true, error: null as MediaError | null };
  Object.defineProperty(video, "paused", { get: () => state.paused });
  Object.defineProperty(video, "error", { get: () => state.error });
  Object.defineProperty(video, "seeking", { get: () => false });
  vi.spyOn(video, "play").mockImplementation(async () => {
    state.paused = false;
  });
  return {
    video,
    plays: () => {
      state.paused = false;
    },
    breaks: () => {
      state.paused = true;
      state.error = { code: 2 } as MediaError;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isDown = false;
  onTrouble.mockClear();
  vi.stubGlobal("fetch", async (_address: string, { method }: { method: string }) => {
    asked.push(method);
    if (isDown) throw new TypeError("Failed to fetch");
    const url = `https://storage.example/film.mp4?n=${asked.length}`;
    return Response.json({ url, expiresAt: Date.now() + 10 * minute });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(startAt = 7) {
  const film = fakeVideo();
  const source = new VideoSource(film.video, {
    recording: "one",
    startAt,
    onOpened: () => undefined,
    onTrouble,
  });
  await source.open();
  return { ...film, source };
}

describe("the address of a video", () => {
  it("is asked for once, and the video begins where the student left", async () => {
    const { video } = await opened(7);
    expect(asked).toEqual(["POST"]);
    expect(video.src).toContain("n=1");
    expect(video.currentTime).toBe(7);
  });

  it("is renewed a minute before it expires, and taken at the next pause, at the same second", async () => {
    const { video, plays, source } = await opened();
    plays();
    await vi.advanceTimersByTimeAsync(9 * minute + 1000);
    expect(asked).toEqual(["POST", "GET"]);
    expect(video.src).toContain("n=1");

    video.currentTime = 300;
    await source.freshen();
    expect(video.src).toContain("n=2");
    expect(video.currentTime).toBe(300);
    expect(video.play).toHaveBeenCalled();
  });

  it("is left alone while the video stands still, and renewed when it is wanted again", async () => {
    const { video, source } = await opened();
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(asked).toEqual(["POST"]);
    await source.freshen();
    expect(asked).toEqual(["POST", "GET"]);
    expect(video.src).toContain("n=2");
    expect(video.play).not.toHaveBeenCalled();
  });

  it("that has died is replaced, and the video plays on from the last second it showed", async () => {
    const { video, source, breaks } = await opened();
    source.shows(42, true);
    breaks();
    video.currentTime = 0;
    await source.recover();
    expect(video.src).toContain("n=2");
    expect(video.currentTime).toBe(42);
    expect(video.play).toHaveBeenCalled();
  });

  it("is not asked for for ever: after three tries in vain the page says so", async () => {
    const { source, breaks } = await opened();
    breaks();
    for (let turn = 0; turn < 4; turn++) await source.recover();
    expect(asked).toEqual(["POST", "GET", "GET", "GET"]);
    expect(onTrouble).toHaveBeenLastCalledWith(
      "The video did not load. Check your connection, then try again.",
    );
  });

  it("that cannot be had at all is said, not thrown", async () => {
    isDown = true;
    await opened();
    expect(onTrouble).toHaveBeenLastCalledWith(
      "The video did not load. Check your connection, then try again.",
    );
  });
});
