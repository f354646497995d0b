const shortest = 1000;

/**
 * Chromium now and then loses a jump in a film that has not played yet: it seeks for ever, though
 * everything is there. A jump that takes a second to a place that is loaded is asked for again, then
 * after two seconds, four, and so on: a slow device is given the time it needs.
 */
export function findLostJumps(video: HTMLVideoElement, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = shortest;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, patience);
  };
  function look() {
    const { seeking, currentTime } = video;
    if (!seeking) return;
    if (isLoaded(video.buffered, currentTime)) {
      patience *= 2;
      video.currentTime = currentTime;
    }
    wait();
  }
  function arrived() {
    clearTimeout(timer);
    patience = shortest;
  }
  video.addEventListener("seeking", wait, { signal });
  video.addEventListener("seeked", arrived, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

function isLoaded(buffered: TimeRanges, at: number) {
  for (let range = 0; range < buffered.length; range += 1)
    if (buffered.start(range) <= at && at <= buffered.end(range)) return true;
  return false;
}
