"use client";

import { Volume1, Volume2, VolumeX } from "lucide-react";
import { ControlButton } from "./control-button";
import { usePlayer, usePlayerState } from "./player-context";

/** Mute, and how loud; the slider shows beside a pointer or the focus. Phones have keys for it. */
export function Volume() {
  const player = usePlayer();
  const volume = usePlayerState((state) => state.volume);
  const isMuted = usePlayerState((state) => state.isMuted || state.volume === 0);
  const Icon = isMuted ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <span className="group flex items-center">
      <ControlButton
        label={isMuted ? "Sound on" : "Sound off"}
        keys="m"
        onClick={() => player.toggleMute()}
      >
        <Icon size={18} aria-hidden />
      </ControlButton>
      <input
        type="range"
        aria-label="Volume"
        min={0}
        max={1}
        step={0.05}
        value={isMuted ? 0 : volume}
        onChange={(event) => player.setVolume(Number(event.target.value))}
        className="h-1 w-0 cursor-pointer opacity-0 accent-stage-on transition-[width,opacity] duration-move focus-visible:w-18 focus-visible:opacity-100 focus-visible:outline-stage-on group-hover:w-18 group-hover:opacity-100 max-md:hidden"
      />
    </span>
  );
}
