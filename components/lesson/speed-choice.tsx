"use client";

import { usePlayer, usePlayerState } from "./player-context";
import { speeds } from "./player-state";
import { StageSelect } from "./stage-select";

const options = speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }));

/** Half to twice the speed. */
export function SpeedChoice() {
  const player = usePlayer();
  const rate = usePlayerState((state) => state.rate);
  return (
    <StageSelect
      label="Speed"
      value={String(rate)}
      options={options}
      onChange={(value) => player.setRate(Number(value))}
    >
      <span className="num font-medium text-small" aria-hidden="true">
        {rate}×
      </span>
    </StageSelect>
  );
}
