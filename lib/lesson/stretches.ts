/** A part of a video, in seconds from its start: from ≤ second < to. */
export type Stretch = { readonly from: number; readonly to: number };

/** Players seek to 12.000001 when asked for 12; this much is taken for exact. */
const grain = 0.05;

/** Everything covered by any of them: in order, nothing touching, nothing empty. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const joined: Stretch[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else joined.push(next);
  }
  return joined;
}

/** What is left of the first when the second is taken away. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let left = union(stretches);
  for (const { from, to } of union(taken)) {
    left = left.flatMap((part) => [
      { from: part.from, to: Math.min(part.to, from) },
      { from: Math.max(part.from, to), to: part.to },
    ]);
    left = left.filter((part) => part.from < part.to);
  }
  return left;
}

/** How long they are together; nothing counts twice. */
export function secondsIn(stretches: readonly Stretch[]): number {
  return union(stretches).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The whole seconds that lie entirely inside, within the video. Only these may be claimed as seen. */
export function wholeSeconds(stretches: readonly Stretch[], duration: number): Stretch[] {
  return union(
    union(stretches).map(({ from, to }) => ({
      from: Math.max(0, Math.ceil(from - grain)),
      to: Math.min(duration, Math.floor(to + grain)),
    })),
  );
}

/** The first so many seconds of them. */
export function firstSeconds(stretches: readonly Stretch[], seconds: number): Stretch[] {
  let left = seconds;
  const taken: Stretch[] = [];
  for (const { from, to } of stretches) {
    if (left <= 0) break;
    taken.push({ from, to: Math.min(to, from + left) });
    left -= to - from;
  }
  return taken;
}

/** [[from, to], …] as the database keeps them. */
export function toPairs(stretches: readonly Stretch[]): [number, number][] {
  return stretches.map(({ from, to }) => [from, to]);
}

/** Stretches from [[from, to], …]. */
export function fromPairs(pairs: readonly (readonly [number, number])[]): Stretch[] {
  return pairs.map(([from, to]) => ({ from, to }));
}
