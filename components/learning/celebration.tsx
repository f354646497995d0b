"use client";

import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { celebrate } from "@/lib/learning/actions";
import type { Milestone } from "@/lib/learning/schema";

/** Says what was reached, with confetti, once: it is marked celebrated as soon as it is on screen, and stays until one leaves. */
export function Celebration({ milestones }: { milestones: readonly Milestone[] }) {
  const [shown] = useState(milestones);
  const hasBegun = useRef(false);

  useEffect(() => {
    if (hasBegun.current || shown.length === 0) return;
    hasBegun.current = true;
    void throwConfetti();
    for (const { id } of shown) void celebrate({ award: id });
  }, [shown]);

  if (shown.length === 0) return null;
  return (
    <div className="mb-9 grid gap-2 max-md:mb-6">
      {shown.map((milestone) => (
        <Notice key={milestone.id} is="passed">
          <b>{milestone.title}</b>
          {milestone.message ? <span className="ms-1.5">{milestone.message}</span> : null}
        </Notice>
      ))}
    </div>
  );
}

async function throwConfetti() {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const { default: confetti } = await import("canvas-confetti");
  await confetti({
    particleCount: 90,
    spread: 75,
    startVelocity: 38,
    origin: { y: 0.25 },
    disableForReducedMotion: true,
  });
}
