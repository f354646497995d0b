/** Milliseconds of a run, sorted, so that percentiles are a look-up. */
export type Times = number[];

/** Runs one after another, after a warm-up that is thrown away. */
export async function timeEach(runs: number, run: (index: number) => Promise<unknown>) {
  for (let index = 0; index < Math.ceil(runs / 5); index += 1) await run(index);
  const times: Times = [];
  for (let index = 0; index < runs; index += 1) {
    const began = performance.now();
    await run(index);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** Two things in turns, so that a machine that is busy for a moment is busy for both. */
export async function timeInTurns(
  runs: number,
  one: (index: number) => Promise<unknown>,
  other: (index: number) => Promise<unknown>,
): Promise<[Times, Times]> {
  const times: [Times, Times] = [[], []];
  for (let index = -Math.ceil(runs / 5); index < runs; index += 1) {
    for (const [place, run] of [one, other].entries()) {
      const began = performance.now();
      await run(Math.abs(index));
      if (index >= 0) times[place]?.push(performance.now() - began);
    }
  }
  for (const each of times) each.sort((a, b) => a - b);
  return times;
}

/** Several workers at once until the items run out. Returns the time of each and the rate per second. */
export async function timeAll<T>(
  items: T[],
  width: number,
  run: (item: T, worker: number) => Promise<unknown>,
) {
  const queue = items.values();
  const times: Times = [];
  const began = performance.now();
  const worker = async (_: unknown, number: number) => {
    for (const item of queue) {
      const start = performance.now();
      await run(item, number);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  const seconds = (performance.now() - began) / 1000;
  return { times: times.sort((a, b) => a - b), perSecond: items.length / seconds };
}

/** Starts one run every `1000 / rate` ms, ready or not, as people do. */
export async function timeAtRate<T>(items: T[], rate: number, run: (item: T) => Promise<unknown>) {
  const times: Times = [];
  const began = performance.now();
  const started = items.map(async (item, index) => {
    const due = began + (index * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await run(item);
    times.push(performance.now() - due);
  });
  await Promise.all(started);
  return times.sort((a, b) => a - b);
}

export function percentile(times: Times, share: number) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number) => `${value.toFixed(2)}×`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
