"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Claim } from "@/lib/grading/schema";

/** Whose the attempt is now. "unknown" before the first answer. */
export type ClaimState =
  | { is: "unknown" }
  | { is: "mine"; until: number }
  | { is: "theirs"; name: string; until: string }
  | { is: "released" }
  | { is: "gone" };

type Answer = { claim: Claim | null; now: string };

const renewAfter = 60_000;

/** Claims an attempt when its page opens and renews the claim while somebody types or points, once a minute at most. */
export function useClaim(attempt: string, isWaiting: boolean, onGone: () => void) {
  const [claim, setClaim] = useState<ClaimState>({ is: "unknown" });
  const [asked, setAsked] = useState(0);

  async function ask() {
    setAsked(Date.now());
    const answer = await send(attempt, "POST");
    if (!answer) return;
    const state = stateOf(answer);
    setClaim(state);
    if (state.is === "gone") onGone();
  }
  const open = useEffectEvent(() => void (isWaiting && ask()));
  const renew = useEffectEvent(() => {
    if (isWaiting && claim.is !== "released" && Date.now() - asked > renewAfter) void ask();
  });

  useEffect(() => {
    open();
    const act = () => renew();
    document.addEventListener("keydown", act);
    document.addEventListener("pointerdown", act);
    return () => {
      document.removeEventListener("keydown", act);
      document.removeEventListener("pointerdown", act);
    };
  }, []);

  return {
    claim,
    ask,
    async release() {
      setClaim({ is: "released" });
      await send(attempt, "DELETE");
    },
  };
}

/** The end of one's own claim is told by this device's clock, from the time that was left at the server's. */
function stateOf({ claim, now }: Answer): ClaimState {
  if (!claim) return { is: "gone" };
  if (!claim.mine) return { is: "theirs", name: claim.name, until: claim.until };
  return { is: "mine", until: Date.now() + Date.parse(claim.until) - Date.parse(now) };
}

async function send(attempt: string, method: "POST" | "DELETE"): Promise<Answer | null> {
  try {
    const response = await fetch(`/api/grading/attempts/${attempt}/claim`, {
      method,
      keepalive: true,
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
