"use client";

import { useEffect, useRef, useState } from "react";
import { Empty } from "@/components/ui/empty";
import { Input } from "@/components/ui/input";
import { count } from "@/lib/format";
import { type Cue, foldedRuns, lineAt, lineState, linesWith } from "@/lib/lesson/transcript";
import { usePlayerState } from "./player-context";
import { TranscriptFold } from "./transcript-fold";
import { TranscriptLine } from "./transcript-line";

/** What is said, line by line: a press goes there, the line being spoken stays in sight, seen and missed lines carry the stripe of the line below the video. */
export function Transcript({ isSearching }: { isSearching: boolean }) {
  const cues = usePlayerState((state) => state.cues);
  const [search, setSearch] = useState("");
  const asked = isSearching ? search.trim() : "";
  const found = asked ? linesWith(cues, asked) : cues;

  if (cues.length === 0) {
    return <Empty title="No transcript">This video has no captions yet.</Empty>;
  }
  return (
    <>
      {isSearching ? (
        <div className="px-3 pt-3">
          <Input
            type="search"
            autoFocus
            aria-label="Search the transcript"
            placeholder="A word that was said"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <p role="status" className="px-1 pt-2 text-ink-3 text-small empty:hidden">
            {asked ? `${count(found.length, "line")} with “${asked}”`.replace(/^./, capital) : ""}
          </p>
        </div>
      ) : null}
      <Lines isFiltered={asked !== ""} found={found} />
    </>
  );
}

const capital = (letter: string) => letter.toUpperCase();

function Lines({ isFiltered, found }: { isFiltered: boolean; found: readonly Cue[] }) {
  const list = useRef<HTMLOListElement>(null);
  const isHeld = useRef(false);
  const seen = usePlayerState((state) => state.seen);
  const language = usePlayerState((state) => state.language);
  const now = usePlayerState((state) => lineAt(found, state.at));
  const [seenAtFirst] = useState(seen);
  const [unfolded, setUnfolded] = useState<readonly number[]>([]);
  useEffect(() => {
    if (!isFiltered && !isHeld.current) follow(list.current, now);
  }, [now, isFiltered]);

  const folds = isFiltered
    ? []
    : foldedRuns(
        found.map((cue) => lineState(cue, seenAtFirst)),
        now,
      ).filter(([first]) => !unfolded.includes(first));
  return (
    <ol
      ref={list}
      lang={language ?? undefined}
      onPointerEnter={() => {
        isHeld.current = true;
      }}
      onPointerLeave={() => {
        isHeld.current = false;
      }}
      className="relative max-h-[424px] overflow-y-auto scroll-smooth py-2 [mask-image:linear-gradient(#000_88%,transparent)] motion-reduce:scroll-auto max-md:max-h-[300px]"
    >
      {found.map((cue, place) => {
        const fold = folds.find(([first, last]) => first <= place && place <= last);
        if (fold && place > fold[0]) return null;
        if (fold) {
          return (
            <TranscriptFold
              key={cue.from}
              seconds={(found[fold[1]]?.to ?? cue.to) - cue.from}
              onOpen={() => setUnfolded([...unfolded, fold[0]])}
            />
          );
        }
        return (
          <TranscriptLine
            key={cue.from}
            from={cue.from}
            text={cue.text}
            state={place === now && !isFiltered ? "now" : lineState(cue, seen)}
          />
        );
      })}
    </ol>
  );
}

/** Keeps the spoken line in the upper half of the list, and leaves the page where it is. */
function follow(list: HTMLOListElement | null, place: number) {
  const line = list?.querySelector<HTMLElement>("[aria-current]");
  if (list && line && place >= 0) list.scrollTop = line.offsetTop - list.clientHeight * 0.4;
}
