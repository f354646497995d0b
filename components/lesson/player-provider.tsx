"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Player } from "./player";
import { PlayerContext } from "./player-context";
import type { PlayerLesson } from "./player-state";

/** Holds the player that the stage, the line, the transcript and the notes of one lesson share. */
export function PlayerProvider({
  lesson,
  children,
}: {
  lesson: PlayerLesson;
  children: ReactNode;
}) {
  const router = useRouter();
  const [player] = useState(() => new Player(lesson, () => router.refresh()));
  return <PlayerContext value={player}>{children}</PlayerContext>;
}
