"use client";

import { clock } from "@/lib/format";

/** Stands for lines seen long ago, "4:45 you have seen"; a press brings them back. */
export function TranscriptFold({ seconds, onOpen }: { seconds: number; onOpen: () => void }) {
  return (
    <li className="relative">
      <span aria-hidden="true" className="absolute inset-y-0 start-0 w-[3px] bg-ink" />
      <button
        type="button"
        onClick={onOpen}
        className="num w-full py-[3px] ps-[70px] pe-4 text-start text-ink-2 text-small hover:text-ink focus-visible:-outline-offset-2"
      >
        {clock(seconds)} you have seen
      </button>
    </li>
  );
}
