import type { Step } from "@/lib/lesson/schema";
import type { Stretch } from "@/lib/lesson/stretches";
import type { Cue } from "@/lib/lesson/transcript";

/** What of a lesson its player has to know. */
export type PlayerLesson = {
  /** Who watches; unsent seconds stay apart on a shared computer. */
  viewer: string;
  id: string;
  duration: number;
  /** The share that completes it. */
  threshold: number;
  seen: Stretch[];
  startAt: number;
  /** Begin with what was missed, where the browser lets a video start by itself. */
  playsMissed: boolean;
  isCompleted: boolean;
  languages: { language: string; label: string }[];
  cues: Cue[];
};

/** What the screen shows of the player. */
export type PlayerState = {
  at: number;
  isPlaying: boolean;
  isWaiting: boolean;
  hasStarted: boolean;
  hasEnded: boolean;
  rate: number;
  volume: number;
  isMuted: boolean;
  isFullscreen: boolean;
  isPlayingMissed: boolean;
  /** The transcript's language, and its lines. */
  language: string | null;
  cues: readonly Cue[];
  hasCaptions: boolean;
  seen: readonly Stretch[];
  isCompleted: boolean;
  /** What completing this lesson has opened, for as long as the page stays. */
  celebrates: { opened: Step[] } | null;
  /** Why the video does not play. */
  trouble: string | null;
  /** Why progress is not saved at this moment. */
  unsaved: string | null;
};

export function initialState(lesson: PlayerLesson): PlayerState {
  return {
    at: lesson.startAt,
    isPlaying: false,
    isWaiting: false,
    hasStarted: false,
    hasEnded: false,
    rate: 1,
    volume: 1,
    isMuted: false,
    isFullscreen: false,
    isPlayingMissed: false,
    language: lesson.languages[0]?.language ?? null,
    cues: lesson.cues,
    hasCaptions: false,
    seen: lesson.seen,
    isCompleted: lesson.isCompleted,
    celebrates: null,
    trouble: null,
    unsaved: null,
  };
}

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
