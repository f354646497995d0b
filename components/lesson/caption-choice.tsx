"use client";

import { Captions } from "lucide-react";
import { ControlButton } from "./control-button";
import { usePlayer, usePlayerState } from "./player-context";
import { StageSelect } from "./stage-select";

/** Captions on and off; with several languages, which. Nothing where there are none. */
export function CaptionChoice() {
  const player = usePlayer();
  const { languages } = player.lesson;
  const isOn = usePlayerState((state) => state.hasCaptions);
  const language = usePlayerState((state) => state.language);
  if (languages.length === 0) return null;
  if (languages.length === 1) {
    return (
      <ControlButton
        label="Captions"
        keys="c"
        isPressed={isOn}
        onClick={() => player.toggleCaptions()}
      >
        <Captions size={18} aria-hidden />
      </ControlButton>
    );
  }
  return (
    <StageSelect
      label="Captions"
      value={isOn ? (language ?? "") : ""}
      options={[
        { value: "", label: "Off" },
        ...languages.map(({ language: value, label }) => ({ value, label })),
      ]}
      onChange={(value) => void player.setLanguage(value === "" ? null : value)}
    >
      <span
        className={`grid h-full min-w-8 place-items-center ${isOn ? "shadow-[inset_0_-2px_0_var(--stage-mark)]" : ""}`}
      >
        <Captions size={18} aria-hidden />
      </span>
    </StageSelect>
  );
}
