"use client";

import clsx from "clsx";
import type { KeyboardEvent } from "react";
import { Track } from "@/components/ui/track";
import { clock } from "@/lib/format";
import { missedStretches } from "@/lib/lesson/gaps";
import { usePlayer, usePlayerState } from "./player-context";

/** The line of a video: seen, missed, now and the threshold. It seeks, and missed stretches play. isOnStage: bare, for full screen. */
export function SeekBar({ isOnStage = false }: { isOnStage?: boolean }) {
  const player = usePlayer();
  const { duration, threshold } = player.lesson;
  const at = usePlayerState((state) => state.at);
  const seen = usePlayerState((state) => state.seen);
  return (
    <div
      className={clsx(
        "relative rounded-track has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-4",
        isOnStage ? "mx-4 mt-3 has-[input:focus-visible]:outline-stage-on" : "mx-px",
      )}
    >
      <input
        type="range"
        aria-label="Position"
        aria-valuetext={`${clock(at)} of ${clock(duration)}`}
        min={0}
        max={duration}
        step={0.1}
        value={at}
        onChange={(event) => player.seek(Number(event.target.value))}
        onKeyDown={(event) => step(event, (seconds) => player.skip(seconds))}
        className="absolute inset-x-0 -top-2 z-1 m-0 h-[26px] w-full cursor-pointer opacity-0"
      />
      <Track
        length={duration}
        seen={seen}
        missed={missedStretches(seen)}
        now={at}
        threshold={threshold}
        size="thick"
        labels={!isOnStage}
        onMissed={(gap) => player.playOne(gap)}
      />
    </div>
  );
}

/** The arrows go five seconds, as everywhere on the page. */
function step(event: KeyboardEvent, skip: (seconds: number) => void) {
  const seconds = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5 }[event.key];
  if (seconds === undefined) return;
  event.preventDefault();
  skip(seconds);
}
