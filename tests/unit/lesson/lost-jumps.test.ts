import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findLostJumps } from "@/components/lesson/lost-jumps";

/** A film that seeks until it is told otherwise, loaded up to a second; jumps counts what it was asked for. */
function film(loadedTo: number) {
  const jumps: number[] = [];
  let at = 0;
  const video = Object.assign(new EventTarget(), {
    seeking: false,
    buffered: { length: 1, start: () => 0, end: () => loadedTo },
  });
  Object.defineProperty(video, "currentTime", {
    get: () => at,
    set: (place: number) => {
      at = place;
      jumps.push(place);
      video.seeking = true;
      video.dispatchEvent(new Event("seeking"));
    },
  });
  const arrived = () => {
    video.seeking = false;
    video.dispatchEvent(new Event("seeked"));
  };
  return { video: video as unknown as HTMLVideoElement, jumps, arrived };
}

describe("a jump the browser has lost", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is asked for again until it arrives, each time after twice as long", () => {
    const { video, jumps, arrived } = film(20);
    findLostJumps(video, new AbortController().signal);
    video.currentTime = 5;
    vi.advanceTimersByTime(1000);
    expect(jumps).toEqual([5, 5]);
    vi.advanceTimersByTime(1999);
    expect(jumps).toEqual([5, 5]);
    vi.advanceTimersByTime(1);
    expect(jumps).toEqual([5, 5, 5]);
    arrived();
    vi.advanceTimersByTime(10_000);
    expect(jumps).toEqual([5, 5, 5]);

    video.currentTime = 8;
    vi.advanceTimersByTime(1000);
    expect(jumps).toEqual([5, 5, 5, 8, 8]);
  });

  it("is left alone while its place is still loading", () => {
    const { video, jumps } = film(4);
    findLostJumps(video, new AbortController().signal);
    video.currentTime = 5;
    vi.advanceTimersByTime(5000);
    expect(jumps).toEqual([5]);
  });

  it("is nobody's any more once the page is left", () => {
    const { video, jumps } = film(20);
    const page = new AbortController();
    findLostJumps(video, page.signal);
    video.currentTime = 5;
    page.abort();
    vi.advanceTimersByTime(5000);
    expect(jumps).toEqual([5]);
  });
});
