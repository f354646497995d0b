"use client";

import { LoaderCircle, Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { usePlayer, usePlayerState } from "./player-context";

/** Over the picture: the first press on play, a wait, or why it does not play. */
export function StageCover() {
  const player = usePlayer();
  const trouble = usePlayerState((state) => state.trouble);
  const isWaiting = usePlayerState((state) => state.isWaiting);
  const isFresh = usePlayerState((state) => !state.hasStarted && !state.isPlaying);
  if (trouble) {
    return (
      <div role="alert" className="absolute inset-0 grid place-content-center gap-4 bg-stage p-6">
        <p className="max-w-[44ch] text-center text-read">{trouble}</p>
        <div className="flex justify-center">
          <Button onClick={() => player.tryAgain()}>Try again</Button>
        </div>
      </div>
    );
  }
  if (isWaiting) {
    return (
      <div className="pointer-events-none absolute inset-0 grid place-items-center">
        <LoaderCircle size={32} className="animate-spin" aria-label="Loading" />
      </div>
    );
  }
  if (!isFresh) return null;
  return (
    <button
      type="button"
      aria-label="Play the lesson"
      onClick={() => player.play()}
      className="absolute inset-0 grid place-items-center focus-visible:-outline-offset-4"
    >
      <span className="grid size-16 place-items-center rounded-full bg-stage-raised text-stage-on">
        <Play size={26} className="ms-1" fill="currentColor" aria-hidden />
      </span>
    </button>
  );
}
