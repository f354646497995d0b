"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Player } from "./player";
import type { PlayerState } from "./player-state";

export const PlayerContext = createContext<Player | null>(null);

/** The page's player: everything that can be pressed. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("usePlayer needs a PlayerProvider above it");
  return player;
}

/** One thing of the player's state; draws again only when that changes, so pick plain or kept values. */
export function usePlayerState<T>(pick: (state: PlayerState) => T): T {
  const player = usePlayer();
  const read = () => pick(player.state());
  return useSyncExternalStore(player.subscribe, read, read);
}
