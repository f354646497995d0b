import type { Player } from "./player";

/** What keys do, anywhere on the lesson page. */
export const playerKeys: Record<string, (player: Player) => void> = {
  " ": (player) => player.toggle(),
  k: (player) => player.toggle(),
  ArrowLeft: (player) => player.skip(-5),
  ArrowRight: (player) => player.skip(5),
  j: (player) => player.skip(-10),
  l: (player) => player.skip(10),
  f: (player) => player.toggleFullscreen(),
  c: (player) => player.toggleCaptions(),
  m: (player) => player.toggleMute(),
  "<": (player) => player.changeRate(-1),
  ">": (player) => player.changeRate(1),
};
