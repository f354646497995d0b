"use client";

import { Maximize, Minimize, Pause, PictureInPicture2, Play, RotateCcw } from "lucide-react";
import { clock } from "@/lib/format";
import { CaptionChoice } from "./caption-choice";
import { ControlButton } from "./control-button";
import { usePlayer, usePlayerState } from "./player-context";
import { SpeedChoice } from "./speed-choice";
import { Volume } from "./volume";

/** The row under the picture: play, back, volume, time; speed, captions, picture in picture, full screen. */
export function PlayerControls() {
  const player = usePlayer();
  const isPlaying = usePlayerState((state) => state.isPlaying);
  const isFullscreen = usePlayerState((state) => state.isFullscreen);
  return (
    <div className="flex h-12 flex-none items-center gap-1 px-2.5">
      <ControlButton label={isPlaying ? "Pause" : "Play"} keys="k" onClick={() => player.toggle()}>
        {isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </ControlButton>
      <ControlButton
        label="Back 10 seconds"
        keys="j"
        onClick={() => player.skip(-10)}
        className="max-md:hidden"
      >
        <RotateCcw size={18} aria-hidden />
      </ControlButton>
      <Volume />
      <Time />
      <div className="ms-auto flex items-center gap-1">
        <SpeedChoice />
        <CaptionChoice />
        <ControlButton
          label="Picture in picture"
          onClick={() => player.togglePictureInPicture()}
          className="max-md:hidden"
        >
          <PictureInPicture2 size={18} aria-hidden />
        </ControlButton>
        <ControlButton
          label={isFullscreen ? "Leave full screen" : "Full screen"}
          keys="f"
          onClick={() => player.toggleFullscreen()}
        >
          {isFullscreen ? <Minimize size={18} aria-hidden /> : <Maximize size={18} aria-hidden />}
        </ControlButton>
      </div>
    </div>
  );
}

function Time() {
  const { duration } = usePlayer().lesson;
  const at = usePlayerState((state) => Math.floor(state.at));
  return (
    <span className="num ms-1.5 whitespace-nowrap text-small">
      {clock(at)} <span className="text-stage-dim">/ {clock(duration)}</span>
    </span>
  );
}
