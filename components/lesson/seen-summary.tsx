"use client";

import { ListVideo, Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import { clock } from "@/lib/format";
import { missedStretches, secondsToComplete, whatCompletes } from "@/lib/lesson/gaps";
import { secondsIn } from "@/lib/lesson/stretches";
import { usePlayer, usePlayerState } from "./player-context";

/** "Seen 22:45 of 31:05. Six more minutes complete this lesson." with the button that plays what was missed. */
export function SeenSummary() {
  const player = usePlayer();
  const { duration, threshold } = player.lesson;
  const seen = usePlayerState((state) => state.seen);
  const isCompleted = usePlayerState((state) => state.isCompleted);
  const isPlayingMissed = usePlayerState((state) => state.isPlayingMissed);
  const unsaved = usePlayerState((state) => state.unsaved);
  const missed = secondsIn(missedStretches(seen));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="num min-h-[30px] text-small leading-[30px]">
        <b>Seen {clock(secondsIn(seen))}</b>{" "}
        <span className="text-ink-3">
          of {clock(duration)}.{" "}
          {isCompleted
            ? "This lesson is completed."
            : whatCompletes(secondsToComplete(seen, duration, threshold))}
        </span>
      </p>
      {isPlayingMissed ? (
        <Button size="sm" onClick={() => player.stopMissed()}>
          <Square size={14} aria-hidden />
          Stop playing what I missed
        </Button>
      ) : missed > 0 ? (
        <Button size="sm" onClick={() => player.playMissed()}>
          <ListVideo size={14} aria-hidden />
          <span className="num">Play what I missed, {clock(missed)}</span>
        </Button>
      ) : null}
      <p role="status" className="w-full text-ink-3 text-small empty:hidden">
        {unsaved}
      </p>
    </div>
  );
}
