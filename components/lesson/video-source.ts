import type Hls from "hls.js";
import type { Playback } from "@/lib/lesson/schema";
import { failed, isStream, mayFetchStreams, openStream, playsStreams } from "./stream";

type Options = {
  recording: string;
  startAt: number;
  onOpened: () => void;
  onTrouble: (why: string | null) => void;
};

/** The next address is fetched this long before the present one expires. */
const ahead = 60_000;
const mostTries = 3;

/** Gives a <video> its address and a fresh one in time, at the same second, playing on. */
export class VideoSource {
  #video: HTMLVideoElement;
  #options: Options;
  #now: Playback | null = null;
  #next: Playback | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #hls: Hls | null = null;
  #isAsking = false;
  #isGone = false;
  /** The last second it showed and whether it ran; a broken video forgets both. */
  #at: number;
  #isRunning = false;

  constructor(video: HTMLVideoElement, options: Options) {
    this.#video = video;
    this.#options = options;
    this.#at = options.startAt;
  }

  /** Opens the video at its starting point. Says so when that fails. */
  async open() {
    this.#options.onTrouble(null);
    const found = await this.#ask("POST");
    if (!found || this.#isGone) return;
    this.#options.onOpened();
    // A place may have been chosen, and play pressed, before there was anything to show.
    const at = this.#video.currentTime || this.#options.startAt;
    await this.#show(found, at, !this.#video.paused);
  }

  /** At a pause, a jump or a start nobody notices a change of address: take the next one when it is time. */
  async freshen() {
    const hasExpired = this.#now?.expiresAt && this.#now.expiresAt < Date.now();
    if (this.#isAsking || (!this.#next && !hasExpired)) return;
    this.#isAsking = true;
    const next = this.#next ?? (await this.#ask("GET", true));
    if (next) await this.#show(next, this.#video.currentTime, !this.#video.paused);
    this.#isAsking = false;
  }

  /** It shows this second: whatever was wrong is over. */
  shows(at: number, isRunning: boolean) {
    this.#at = at;
    this.#isRunning = isRunning;
    this.#tries = 0;
  }

  /** The video broke off: a fresh address, three times at most, and on from the same second. */
  async recover() {
    if (this.#isGone || this.#video.error === null) return;
    this.#tries += 1;
    const [at, playsOn] = [this.#at, this.#isRunning];
    const next = this.#tries > mostTries ? null : await this.#ask("GET");
    if (next) await this.#show(next, at, playsOn);
    else this.#options.onTrouble(failed);
  }

  close() {
    this.#isGone = true;
    clearTimeout(this.#timer);
    this.#hls?.destroy();
  }

  /** While it plays, the next address is held ready; standing still, it can wait. */
  async #renew() {
    if (!this.#video.paused) this.#next = await this.#ask("GET", true);
  }

  async #show(playback: Playback, at: number, playsOn: boolean) {
    const video = this.#video;
    const rate = video.playbackRate;
    this.#now = playback;
    this.#next = null;
    this.#renewInTime(playback.expiresAt);
    await this.#give(playback.url, at);
    video.defaultPlaybackRate = rate;
    video.currentTime = at;
    if (playsOn) void video.play().catch(() => undefined);
  }

  async #give(url: string, at: number) {
    const video = this.#video;
    this.#hls?.destroy();
    this.#hls = null;
    if (!isStream(url) || playsStreams(video)) {
      video.src = url;
      return;
    }
    // Come here from another page: the lesson has to be opened as a document of its own.
    if (!mayFetchStreams()) return window.location.reload();
    const { onTrouble } = this.#options;
    const stream = await openStream(video, { url, at, onTrouble }).catch(() => null);
    if (!stream) return onTrouble(failed);
    if (this.#isGone) stream.destroy();
    else this.#hls = stream;
  }

  #renewInTime(expiresAt: number | null) {
    clearTimeout(this.#timer);
    if (expiresAt === null) return;
    const wait = Math.max(1000, expiresAt - Date.now() - ahead);
    this.#timer = setTimeout(() => void this.#renew(), wait);
  }

  async #ask(method: "POST" | "GET", isQuiet = false): Promise<Playback | null> {
    try {
      const response = await fetch(`/api/playback/${this.#options.recording}`, { method });
      const answer = await response.json();
      if (response.ok) return answer;
      if (!isQuiet) this.#options.onTrouble(answer.message);
    } catch {
      if (!isQuiet) this.#options.onTrouble(failed);
    }
    return null;
  }
}
