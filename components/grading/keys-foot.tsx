import { Kbd } from "@/components/ui/kbd";
import { time } from "@/lib/format";
import type { KeptState } from "./draft-keeper";

/** The keys of the page, and whether what was typed is kept. */
export function KeysFoot({
  criteria,
  kept,
  zone,
  onHelp,
}: {
  criteria: number;
  kept: KeptState | null;
  zone: string;
  onHelp: () => void;
}) {
  return (
    <footer className="flex items-center gap-5 border-line border-t px-6 py-2 text-ink-3 text-micro max-md:hidden [&>span]:inline-flex [&>span]:items-center [&>span]:gap-1">
      <span>
        <Kbd>1</Kbd>
        {criteria > 1 ? <Kbd>2</Kbd> : null}
        {criteria > 2 ? <Kbd>3</Kbd> : null} {criteria > 0 ? "criterion" : "points"}
      </span>
      {criteria > 0 ? (
        <span>
          <Kbd>←</Kbd>
          <Kbd>→</Kbd> points
        </span>
      ) : null}
      <span>
        <Kbd>T</Kbd> next file
      </span>
      <span>
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> attempts
      </span>
      <button
        type="button"
        onClick={onHelp}
        className="inline-flex items-center gap-1 hover:text-ink"
      >
        <Kbd>?</Kbd> all keys
      </button>
      <span role="status" className="num ms-auto">
        {kept ? said(kept, zone) : null}
      </span>
    </footer>
  );
}

function said(kept: KeptState, zone: string): string {
  if (kept.is === "saving") return "Saving the draft";
  if (kept.is === "failing") return "The draft is not saved yet. Trying again.";
  return kept.at ? `Draft saved ${time(kept.at, zone)}` : "";
}
