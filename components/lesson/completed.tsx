"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Glyph } from "@/components/ui/glyph";
import { Sheet } from "@/components/ui/sheet";
import type { Step } from "@/lib/lesson/schema";
import { usePlayerState } from "./player-context";

/** Said once, when the threshold is reached: that it is completed and what it has opened; follows says what comes when nothing has. */
export function Completed({ follows }: { follows: string }) {
  const celebrates = usePlayerState((state) => state.celebrates);
  if (!celebrates) return null;
  const [first, ...others] = celebrates.opened;
  return (
    <Sheet role="status" className="mt-4 animate-fade">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3">
        {first ? <OpeningLine /> : <Glyph name="done" size={20} />}
        <p className="min-w-0 flex-1 basis-52">
          <b>Completed.</b> {first ? <Opened first={first} others={others} /> : follows}
        </p>
        {first ? (
          <ButtonLink href={`/lessons/${first.id}`}>
            Go to {first.label}
            <ArrowRight size={16} aria-hidden />
          </ButtonLink>
        ) : null}
      </div>
    </Sheet>
  );
}

function Opened({ first, others }: { first: Step; others: readonly Step[] }) {
  return (
    <>
      {first.label} {first.parts > 1 ? first.name : first.title} is open
      {others.map((step) => (
        <span key={step.id}>
          {", "}
          <Link href={`/lessons/${step.id}`} className="link">
            {step.label}
          </Link>{" "}
          too
        </span>
      ))}
      .
    </>
  );
}

/** The lock turns into the ring and the dotted line fills to it, once; without motion it is filled at once. */
function OpeningLine() {
  return (
    <span aria-hidden="true" className="flex items-center">
      <Glyph name="done" size={20} />
      <span className="relative h-0.5 w-8 border-ink-4 border-t-2 border-dotted">
        <span className="absolute inset-x-0 -top-0.5 h-0.5 origin-left animate-fill bg-ink" />
      </span>
      <span className="relative grid size-5 text-accent-text">
        <Glyph name="locked" size={20} className="absolute animate-unlock text-ink-3 opacity-0" />
        <Glyph name="open" size={20} className="animate-ring" />
      </span>
    </span>
  );
}
