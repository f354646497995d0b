"use client";

import { captionAt } from "@/lib/lesson/transcript";
import { usePlayerState } from "./player-context";

/** What is being said, on the picture; while captions are on. */
export function Captions() {
  const caption = usePlayerState((state) =>
    state.hasCaptions && !state.hasEnded ? captionAt(state.cues, state.at) : null,
  );
  const language = usePlayerState((state) => state.language);
  if (caption === null) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3.5 grid place-items-center px-4 max-md:bottom-1.5 max-md:px-1">
      <span
        lang={language ?? undefined}
        className="rounded-badge bg-stage-raised px-2.5 py-1 text-center font-medium text-heading text-stage-on max-md:text-small"
      >
        {caption}
      </span>
    </div>
  );
}
