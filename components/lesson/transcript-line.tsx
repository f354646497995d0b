"use client";

import clsx from "clsx";
import { clock } from "@/lib/format";
import type { LineState } from "@/lib/lesson/transcript";
import { usePlayer } from "./player-context";

/** One line: from (seconds), text, and its state at the edge; a press plays from there. */
export function TranscriptLine({
  from,
  text,
  state,
}: {
  from: number;
  text: string;
  state: LineState | "now";
}) {
  const player = usePlayer();
  return (
    <li
      aria-current={state === "now" ? "true" : undefined}
      className={clsx("relative", state === "now" && "bg-accent-soft font-name")}
    >
      <span
        aria-hidden="true"
        className={clsx("absolute inset-y-0 start-0 w-[3px]", edges[state])}
      />
      <button
        type="button"
        onClick={() => player.seek(from)}
        className="grid w-full grid-cols-[44px_minmax(0,1fr)] gap-2.5 px-4 py-1.5 text-start text-control hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className={clsx("num font-medium text-micro leading-5", times[state])}>
          {clock(from)}
        </span>
        <span className={state === "ahead" ? "text-ink-2" : undefined}>{text}</span>
      </button>
    </li>
  );
}

const edges = { seen: "bg-ink", missed: "stripes-edge", ahead: "", now: "bg-accent-mark" };
const times = {
  seen: "text-ink-3",
  missed: "text-due",
  ahead: "text-ink-3",
  now: "text-accent-text",
};
