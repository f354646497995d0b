"use client";

import { ArrowRight, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Step } from "@/lib/lesson/schema";
import { usePlayer, usePlayerState } from "./player-context";

/** At the end: the next lesson when it is open, and this one again. */
export function EndCard({ next }: { next: Step | null }) {
  const player = usePlayer();
  const hasEnded = usePlayerState((state) => state.hasEnded);
  if (!hasEnded) return null;
  return (
    <div className="absolute inset-0 grid animate-fade place-content-center gap-5 bg-stage-raised p-6 text-center">
      {next?.is_open ? (
        <div>
          <p className="text-control text-stage-dim">Next</p>
          <p className="text-title">
            {next.label} {next.parts > 1 ? next.name : next.title}
          </p>
        </div>
      ) : (
        <p className="text-title">The end of this video</p>
      )}
      <div className="flex flex-wrap items-center justify-center gap-3">
        <Button onClick={() => player.playFrom(0)}>
          <RotateCcw size={16} aria-hidden />
          Watch again
        </Button>
        {next?.is_open ? (
          <ButtonLink href={`/lessons/${next.id}` as const} variant="primary">
            Go to {next.label}
            <ArrowRight size={16} aria-hidden />
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
