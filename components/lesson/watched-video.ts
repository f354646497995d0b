import { goesOnAt, nextMissed, secondsToComplete } from "@/lib/lesson/gaps";
import type { WatchAnswer } from "@/lib/lesson/schema";
import { fromPairs, type Stretch, union, wholeSeconds } from "@/lib/lesson/stretches";
import { emptied, finish, nothingPlayed, observe } from "@/lib/lesson/tracker";
import { leaveOff, takenUp } from "./left-off";
import { findLostJumps } from "./lost-jumps";
import { initialState, type PlayerLesson, type PlayerState } from "./player-state";
import { applyPreferences, keepPreferences } from "./preferences";
import { away, back, events } from "./video-events";
import { VideoSource } from "./video-source";
import { WatchReporter } from "./watch-reporter";

/**
 * One video and what is known of its watching. The screen subscribes to `state`; the <video> is the
 * only truth about position and speed, the database about what was seen.
 */
export class WatchedVideo {
  readonly lesson: PlayerLesson;
  #state: PlayerState;
  #listeners = new Set<() => void>();
  protected video: HTMLVideoElement | null = null;
  protected stage: HTMLElement | null = null;
  /** What "play what I missed" plays. */
  protected missed: readonly Stretch[] = [];
  #source: VideoSource | null = null;
  #reporter: WatchReporter | null = null;
  #tracker = nothingPlayed;
  #onCompleted: () => void;

  constructor(lesson: PlayerLesson, onCompleted: () => void) {
    this.lesson = takenUp(lesson);
    this.#state = initialState(this.lesson);
    this.#onCompleted = onCompleted;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = () => this.#state;

  protected set(change: Partial<PlayerState>) {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Takes over a <video> and its stage; returns what lets go of them again. */
  attach(video: HTMLVideoElement, stage: HTMLElement) {
    const ending = new AbortController();
    const { signal } = ending;
    const { id: recording, viewer, duration, startAt } = this.lesson;
    this.video = video;
    this.stage = stage;
    this.#reporter = new WatchReporter({
      viewer,
      recording,
      duration,
      onAnswer: (answer) => this.#hear(answer),
      onUnsaved: (unsaved) => this.set({ unsaved }),
    });
    this.#source = new VideoSource(video, {
      recording,
      startAt,
      onOpened: () => {
        this.#reporter?.opened();
        this.opened();
      },
      onTrouble: (trouble) => this.set({ trouble }),
    });
    for (const event of events) video.addEventListener(event, this.#notice, { signal });
    findLostJumps(video, signal);
    this.#watchPage(signal);
    const { hasCaptions } = applyPreferences(video);
    this.set({ hasCaptions: hasCaptions === true && this.#state.language !== null });
    void this.#source.open();
    return () => {
      ending.abort();
      this.#look();
      leaveOff(this.lesson, this.#state);
      this.#reporter?.leave();
      this.#source?.close();
    };
  }

  /** The video has its address. */
  protected opened() {}

  /** Loads the page anew, after the video did not load: what was played is kept. */
  tryAgain() {
    window.location.reload();
  }

  #watchPage(signal: AbortSignal) {
    const send = () => void this.#reporter?.send();
    const hide = () => document.visibilityState === "hidden" && send();
    const resize = () => this.set({ isFullscreen: document.fullscreenElement === this.stage });
    document.addEventListener("visibilitychange", hide, { signal });
    document.addEventListener("fullscreenchange", resize, { signal });
    window.addEventListener("pagehide", () => this.#reporter?.leave(), { signal });
    window.addEventListener("online", send, { signal });
  }

  readonly #notice = (event: Event) => {
    const { type } = event;
    // Before anything is looked at: an error also stops the video, and it is to play on.
    if (type === "error") void this.#source?.recover();
    if (type === "ended") this.#end();
    else this.#look(type === "seeking" || type === "emptied");
    if (type === "play" || type === "pause" || type === "seeking") void this.#source?.freshen();
    if (type === "pause") void this.#reporter?.send();
    if (away.includes(type)) this.#captionNatively(true);
    if (back.includes(type)) this.#captionNatively(false);
    if (type === "ratechange" || type === "volumechange") keepPreferences(this.#state);
  };

  #look(isJump = false) {
    const video = this.video;
    if (!video) return;
    const isThere = video.readyState > 0;
    const isRunning = isThere && !video.paused && !video.seeking && !video.ended;
    const moment = { at: video.currentTime, clock: performance.now() / 1000, isRunning };
    this.#take(observe(this.#tracker, { ...moment, isJump: isJump || video.seeking || !isThere }));
    const at = isThere ? Math.min(this.lesson.duration, video.currentTime) : this.#state.at;
    if (isThere) this.#source?.shows(at, !video.paused);
    this.set({
      at,
      isPlaying: !video.paused && !video.ended,
      isWaiting: !video.paused && video.readyState < 3,
      hasStarted: this.#state.hasStarted || isRunning,
      hasEnded: video.ended,
      rate: isThere ? video.playbackRate : this.#state.rate,
      volume: video.volume,
      isMuted: video.muted,
    });
    if (this.#state.isPlayingMissed && isRunning) this.#skipSeen(at);
  }

  /** Whole seconds show as seen at once; the database has the last word on them. */
  #take(tracker: typeof nothingPlayed) {
    this.#reporter?.add(tracker.played, this.video?.currentTime ?? 0);
    this.#tracker = emptied(tracker);
    if (tracker.played.length === 0) return;
    const { duration, threshold } = this.lesson;
    const wasShort = secondsToComplete(this.#state.seen, duration, threshold) > 0;
    const waiting = wholeSeconds(this.#reporter?.waiting ?? [], duration);
    const seen = union([...this.#state.seen, ...waiting]);
    this.set({ seen });
    if (wasShort && secondsToComplete(seen, duration, threshold) === 0) void this.#reporter?.send();
  }

  #end() {
    const moment = {
      at: this.video?.currentTime ?? 0,
      clock: performance.now() / 1000,
      isRunning: false,
    };
    this.#take(finish(this.#tracker, moment, this.lesson.duration));
    this.set({
      at: this.lesson.duration,
      isPlaying: false,
      hasEnded: true,
      isPlayingMissed: false,
    });
    void this.#reporter?.send();
  }

  #hear(answer: WatchAnswer) {
    if (!answer.accepted) {
      if (answer.reason === "locked") this.#onCompleted();
      return;
    }
    const waiting = wholeSeconds(this.#reporter?.waiting ?? [], this.lesson.duration);
    const seen = union([...fromPairs(answer.seen), ...waiting]);
    const isNew = answer.completed && !this.#state.isCompleted;
    this.set({ seen, isCompleted: answer.completed || this.#state.isCompleted });
    if (!isNew) return;
    this.set({ celebrates: { opened: answer.opened } });
    this.#onCompleted();
  }

  /** Our captions stay on the page; a picture that leaves it takes the browser's along. */
  #captionNatively(isAway: boolean) {
    const { hasCaptions, language } = this.#state;
    for (const track of this.video?.textTracks ?? []) {
      track.mode = isAway && hasCaptions && track.language === language ? "showing" : "disabled";
    }
  }

  #skipSeen(at: number) {
    const next = nextMissed(this.missed, at);
    if (!this.video || (next !== null && next - at < 0.3)) return;
    const { duration, threshold } = this.lesson;
    const place = next ?? goesOnAt(this.#state.seen, duration, threshold);
    if (place === null) this.video.pause();
    else this.video.currentTime = place;
    this.set({ isPlayingMissed: next !== null });
  }
}
