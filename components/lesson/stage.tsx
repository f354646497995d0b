"use client";

import { useEffect, useRef } from "react";
import type { Step } from "@/lib/lesson/schema";
import { Captions } from "./captions";
import { EndCard } from "./end-card";
import { usePlayer, usePlayerState } from "./player-context";
import { PlayerControls } from "./player-controls";
import { playerKeys } from "./player-keys";
import { SeekBar } from "./seek-bar";
import { StageCover } from "./stage-cover";
import { useKeys } from "./use-keys";

/** The video with its controls: name (spoken), next (offered at the end). Keys work anywhere on the page. */
export function Stage({ name, next }: { name: string; next: Step | null }) {
  const player = usePlayer();
  const isFullscreen = usePlayerState((state) => state.isFullscreen);
  const language = usePlayerState((state) => state.language);
  const video = useRef<HTMLVideoElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (video.current && stage.current) return player.attach(video.current, stage.current);
  }, [player]);
  useKeys((key) => {
    playerKeys[key]?.(player);
    return key in playerKeys;
  });
  return (
    <section
      ref={stage}
      aria-label="Video"
      className="group/stage flex flex-col overflow-hidden rounded-sheet bg-stage text-stage-on max-md:-mx-4 max-md:rounded-none [&:fullscreen]:rounded-none"
    >
      <div className="relative aspect-video min-h-0 group-[:fullscreen]/stage:aspect-auto group-[:fullscreen]/stage:flex-1">
        <video
          ref={video}
          aria-label={name}
          playsInline
          preload="metadata"
          onClick={() => player.toggle()}
          className="size-full object-contain"
        >
          <track
            kind="captions"
            srcLang={language ?? undefined}
            src={language ? `/api/captions/${player.lesson.id}/${language}` : undefined}
          />
        </video>
        <Captions />
        <StageCover />
        <EndCard next={next} />
      </div>
      {isFullscreen ? <SeekBar isOnStage /> : null}
      <PlayerControls />
    </section>
  );
}
