"use client";

import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { clock, time } from "@/lib/format";
import type { ClaimState } from "./use-claim";

const whole = 15 * 60;

/** Whose the attempt is: by you with the time that is left, or by whom and until when. A lost claim keeps what was typed. */
export function ClaimBar({
  claim,
  zone,
  onRelease,
  onAgain,
}: {
  claim: ClaimState;
  zone: string;
  onRelease: () => void;
  onAgain: () => void;
}) {
  if (claim.is === "mine")
    return <Mine until={claim.until} onRelease={onRelease} onAgain={onAgain} />;
  if (claim.is === "theirs")
    return (
      <Status is="waiting" badge>
        {claim.name} has it until {time(claim.until, zone)}
        <span className="max-md:hidden">. What you typed is kept.</span>
      </Status>
    );
  if (claim.is !== "released") return null;
  return (
    <Button size="sm" onClick={onAgain}>
      Claim again
    </Button>
  );
}

function Mine({
  until,
  onRelease,
  onAgain,
}: {
  until: number;
  onRelease: () => void;
  onAgain: () => void;
}) {
  const left = useSecondsUntil(until);
  if (left === 0)
    return (
      <>
        <Status is="due" badge>
          Your claim has ended
        </Status>
        <Button size="sm" onClick={onAgain}>
          Claim again
        </Button>
      </>
    );
  return (
    <>
      <span className="num inline-flex items-center gap-2 whitespace-nowrap rounded-control-sm bg-accent-soft px-2.5 py-[5px] text-accent-text text-small">
        <Timer size={14} aria-hidden />
        <span>
          <span className="max-md:sr-only">Claimed by you, </span>
          <b>{clock(left)}</b> left
        </span>
        <i
          aria-hidden="true"
          className="relative h-[5px] w-14 overflow-hidden rounded-mark shadow-[inset_0_0_0_1px_var(--accent-line)] max-md:hidden"
        >
          <i
            className="absolute inset-y-0 start-0 bg-accent"
            style={{ width: `${(100 * left) / whole}%` }}
          />
        </i>
      </span>
      <Button variant="ghost" size="sm" onClick={onRelease}>
        Release
      </Button>
    </>
  );
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
