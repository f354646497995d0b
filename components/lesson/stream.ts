import type Hls from "hls.js";

export const failed = "The video did not load. Check your connection, then try again.";
const gone =
  "The video is not at its address any more. What you have seen is kept. Tell your academy, it can put this right.";

export const isStream = (url: string) => new URL(url).pathname.endsWith(".m3u8");

/** Apple's browsers play streams best by themselves; others that claim it do worse than hls.js. */
export function playsStreams(video: HTMLVideoElement): boolean {
  const isApples = "ManagedMediaSource" in window || !("MediaSource" in window);
  return isApples && video.canPlayType("application/vnd.apple.mpegurl") !== "";
}

/** Whether this document may fetch a stream's pieces: its policy allows that only where it was opened at a lesson. */
export function mayFetchStreams(): boolean {
  const [opened] = performance.getEntriesByType("navigation");
  return opened !== undefined && new URL(opened.name).pathname.startsWith("/lessons/");
}

/** Plays a stream through hls.js from this second; says why when it cannot. */
export async function openStream(
  video: HTMLVideoElement,
  { url, at, onTrouble }: { url: string; at: number; onTrouble: (why: string) => void },
): Promise<Hls> {
  const { default: Stream } = await import("hls.js");
  const stream = new Stream({ startPosition: at });
  stream.on(Stream.Events.ERROR, (_event, { fatal, response }) => {
    // What the video itself complains of is mended with a fresh address.
    if (!fatal || video.error) return;
    const status = response?.code ?? 0;
    onTrouble(status >= 400 && status < 500 ? gone : failed);
  });
  stream.loadSource(url);
  stream.attachMedia(video);
  return stream;
}
