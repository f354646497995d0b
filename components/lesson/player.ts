import { missedStretches, nextMissed } from "@/lib/lesson/gaps";
import type { Stretch } from "@/lib/lesson/stretches";
import { readTranscript } from "@/lib/lesson/transcript";
import { speeds } from "./player-state";
import { keepPreferences } from "./preferences";
import { WatchedVideo } from "./watched-video";

/** Everything that can be pressed. */
export class Player extends WatchedVideo {
  /** The link "play what I missed" leads here and plays at once; asked for once. */
  #playsMissed = this.lesson.playsMissed;

  protected override opened() {
    if (this.#playsMissed) this.playMissed();
    this.#playsMissed = false;
  }

  toggle() {
    if (this.video?.paused) this.play();
    else this.video?.pause();
  }

  play() {
    void this.video?.play().catch(() => undefined);
  }

  /** Goes to a second. It ends "play what I missed": the reader has chosen another place. */
  seek(at: number) {
    if (!this.video) return;
    this.set({ isPlayingMissed: false, at: this.#inside(at), hasEnded: false });
    this.video.currentTime = this.#inside(at);
  }

  skip(seconds: number) {
    this.seek((this.video?.currentTime ?? 0) + seconds);
  }

  playFrom(at: number) {
    this.seek(at);
    this.play();
  }

  /** Plays the unseen stretches behind the furthest point, one after the other, and then on when that is not enough. */
  playMissed() {
    this.missed = missedStretches(this.state().seen);
    const first = nextMissed(this.missed, 0);
    if (first === null) return;
    this.playFrom(first);
    this.set({ isPlayingMissed: true });
  }

  stopMissed() {
    this.video?.pause();
    this.set({ isPlayingMissed: false });
  }

  playOne(gap: Stretch) {
    this.playFrom(gap.from);
  }

  setRate(rate: number) {
    if (!this.video) return;
    this.video.defaultPlaybackRate = rate;
    this.video.playbackRate = rate;
  }

  /** The next speed up or down. */
  changeRate(by: 1 | -1) {
    // The video's own: the state learns of a change a moment later, and keys come fast.
    const rate = this.video?.playbackRate ?? this.state().rate;
    this.setRate(speeds[speeds.indexOf(rate) + by] ?? rate);
  }

  setVolume(volume: number) {
    if (!this.video) return;
    this.video.volume = volume;
    this.video.muted = volume === 0;
  }

  toggleMute() {
    if (this.video) this.video.muted = !this.video.muted;
  }

  toggleCaptions() {
    this.#showCaptions(!this.state().hasCaptions);
  }

  /** Captions and transcript in another language; null hides the captions. */
  async setLanguage(language: string | null) {
    this.#showCaptions(language !== null);
    if (language === null || language === this.state().language) return;
    const response = await fetch(`/api/captions/${this.lesson.id}/${language}`);
    if (response.ok) this.set({ language, cues: readTranscript(await response.text()) });
  }

  #showCaptions(hasCaptions: boolean) {
    this.set({ hasCaptions: hasCaptions && this.state().language !== null });
    keepPreferences(this.state());
  }

  /** Full screen with our own controls; a phone that has none of that takes its own player. */
  toggleFullscreen() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (this.stage?.requestFullscreen) void this.stage.requestFullscreen();
    else if (this.video && "webkitEnterFullscreen" in this.video) {
      const enter = this.video.webkitEnterFullscreen;
      if (typeof enter === "function") enter.call(this.video);
    }
  }

  togglePictureInPicture() {
    if (document.pictureInPictureElement) void document.exitPictureInPicture();
    else void this.video?.requestPictureInPicture?.().catch(() => undefined);
  }

  #inside(at: number) {
    return Math.min(this.lesson.duration, Math.max(0, at));
  }
}
