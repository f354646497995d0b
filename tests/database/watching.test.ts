import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asCaller } from "../../supabase/local/caller.ts";
import { createDatabase, type Database } from "./database.ts";
import { company, course, student, timePasses } from "./people.ts";

let db: Database;
let academy: string;
beforeAll(async () => {
  db = await createDatabase();
  academy = await company(db.sql);
});

type Report = {
  accepted: boolean;
  reason?: string;
  seen: [number, number][];
  watched_duration: number;
  completion_percentage: number;
  completed: boolean;
  opened: string[];
};
type Viewer = { id: string; user: string };

async function viewer(options: Parameters<typeof course>[2] = {}) {
  const path = await course(db.sql, academy, options);
  const amara = await student(db.sql, academy, { course: path.id });
  return { amara, recordings: path.recordings as [string, ...string[]] };
}

const open = (who: Viewer, recording: string) =>
  db.as(who.user, (tx) => tx`select open_playback(${recording})`);

async function report(who: Viewer, recording: string, stretches: unknown, position: unknown = 0) {
  const [row] = await db.as(
    who.user,
    (tx) =>
      tx<
        [{ r: Report }]
      >`select report_watch(${recording}, ${tx.json(stretches as never)}, ${position as number}) as r`,
  );
  return row.r;
}

const progress = async (who: Viewer, recording: string) => {
  const [row] = await db.sql`
    select watched::text, watched_duration, completion_percentage::float8, last_position, completed_at
    from student_recordings where student_id = ${who.id} and recording_id = ${recording}`;
  return row;
};

/** The seconds of valid stretches, or null where the database must call them malformed. */
function secondsOf(stretches: unknown, duration: number): Set<number> | null {
  if (!Array.isArray(stretches) || stretches.length === 0 || stretches.length > 200) return null;
  const seconds = new Set<number>();
  for (const stretch of stretches) {
    if (!Array.isArray(stretch) || stretch.length !== 2 || !stretch.every(Number.isInteger))
      return null;
    const [from, to] = stretch as [number, number];
    if (from < 0 || to <= from || to > duration) return null;
    for (let second = from; second < to; second++) seconds.add(second);
  }
  return seconds;
}

function ranges(seconds: Set<number>) {
  const found: [number, number][] = [];
  for (const second of [...seconds].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === second) last[1] = second + 1;
    else found.push([second, second + 1]);
  }
  return found;
}

const duration = 60;
const honest = fc
  .tuple(fc.integer({ min: 0, max: duration - 1 }), fc.integer({ min: 1, max: 15 }))
  .map(([from, length]) => [from, Math.min(duration, from + length)]);
const forged = fc.oneof(
  fc.constantFrom<unknown>(null, [], "NaN", {}, [[0]], [[1, 2, 3]], [7], [{ 0: 1, 1: 2 }]),
  fc.constantFrom<unknown>([["0", "5"]], [[null, 5]], [[0, 1e300]], [[-5, 3]], [[5, 5]], [[9, 2]]),
  fc.constantFrom<unknown>([[0, duration + 1]], [[0.5, 3]], [[0, 3.000001]], [[true, 3]]),
  fc.constant(Array.from({ length: 201 }, () => [0, 1])),
);
const command = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant("open" as const), which: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      seconds: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("report" as const),
      which: fc.nat(1),
      stretches: fc.oneof(
        { weight: 5, arbitrary: fc.array(honest, { minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: forged },
      ),
    }),
  },
);

test("what counts as seen is the union of what two tabs played, and never more than twice the time it took", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25 }), async (commands) => {
      const { amara, recordings } = await viewer({ sequential: false, seconds: duration });
      const began = performance.now();
      const seen = [new Set<number>(), new Set<number>()] as const;
      let credit: number | null = null;
      let waited = 0;
      let spentInAll = 0;
      let refused = 0;

      for (const step of commands) {
        if (step.do === "open") {
          await open(amara, recordings[step.which] as string);
          credit = credit === null ? 0 : Math.min(credit, 20);
          continue;
        }
        if (step.do === "wait") {
          await timePasses(db.sql, amara.id, step.seconds);
          waited += step.seconds;
          if (credit !== null) credit += step.seconds;
          continue;
        }
        const recording = recordings[step.which] as string;
        const mine = seen[step.which] as Set<number>;
        const before = await progress(amara, recording);
        const answer = await report(amara, recording, step.stretches, 7);
        const elapsed = (performance.now() - began) / 1000;
        const seconds = secondsOf(step.stretches, duration);
        const spent = (seconds?.size ?? 0) / 2;

        if (!answer.accepted) {
          refused += 1;
          expect(await progress(amara, recording)).toEqual(before);
          if (credit === null) {
            expect(answer.reason).toBe("locked");
            credit = 0;
          } else if (seconds === null) expect(answer.reason).toBe("malformed");
          else {
            expect(answer.reason).toBe("too_fast");
            expect(spent).toBeGreaterThan(credit + 3);
          }
          continue;
        }
        expect(seconds).not.toBeNull();
        expect(spent).toBeLessThanOrEqual((credit as number) + 3 + elapsed);
        credit = Math.min(0, (credit as number) - spent);
        spentInAll += spent;
        expect(spentInAll).toBeLessThanOrEqual(waited + elapsed + 3);

        for (const second of seconds ?? []) mine.add(second);
        expect(answer.seen).toEqual(ranges(mine));
        expect(answer.watched_duration).toBe(mine.size);
        expect(answer.completed).toBe(mine.size >= duration * 0.9);
      }
      const [clock] = await db.sql`
        select refused_count from private.playback_clocks where student_id = ${amara.id}`;
      expect(clock?.refused_count ?? 0).toBe(refused);
    }),
    { numRuns: 60 },
  );
});

test("watching the same minute again adds nothing", async () => {
  const { amara, recordings } = await viewer();
  await open(amara, recordings[0]);
  for (let replay = 0; replay < 5; replay++) {
    await timePasses(db.sql, amara.id, 30);
    expect(await report(amara, recordings[0], [[0, 40]])).toMatchObject({
      accepted: true,
      watched_duration: 40,
    });
  }
});

test("a hundred small reports gain no more than one large one", async () => {
  const { amara, recordings } = await viewer({ seconds: 1000 });
  const began = performance.now();
  await open(amara, recordings[0]);
  await timePasses(db.sql, amara.id, 10);
  let seen = 0;
  for (let part = 0; part < 100; part++) {
    const answer = await report(amara, recordings[0], [[part * 5, part * 5 + 5]]);
    if (answer.accepted) seen = answer.watched_duration;
  }
  expect(seen).toBeGreaterThanOrEqual(5);
  expect(seen).toBeLessThanOrEqual(2 * (10 + 3 + (performance.now() - began) / 1000));
});

test("of eight devices that claim the same ten seconds at the same moment, one is believed", async () => {
  const { amara, recordings } = await viewer({ seconds: 1000 });
  const who = { role: "authenticated", claims: { sub: amara.user, role: "authenticated" } };
  const devices = Array.from({ length: 8 }, () => db.connect());
  await Promise.all(devices.map((device) => device`select 1`));
  await open(amara, recordings[0]);
  await timePasses(db.sql, amara.id, 10);
  const began = performance.now();

  const answers = await Promise.all(
    devices.map((device, part) =>
      asCaller(
        device,
        who,
        (tx) => tx<[{ r: Report }]>`
          select report_watch(${recordings[0]}, ${tx.json([[part * 25, part * 25 + 25]])}, 1) as r`,
      ),
    ),
  );
  await Promise.all(devices.map((device) => device.end()));

  const accepted = answers.filter(([row]) => row.r.accepted).length;
  const elapsed = (performance.now() - began) / 1000;
  expect(accepted).toBeGreaterThan(0);
  expect(accepted * 12.5).toBeLessThanOrEqual(10 + 3 + elapsed);
  expect(await progress(amara, recordings[0])).toMatchObject({ watched_duration: accepted * 25 });
  const [clock] = await db.sql`
    select refused_count from private.playback_clocks where student_id = ${amara.id}`;
  expect(clock?.refused_count).toBe(8 - accepted);
});

test("two students at once do not take each other's time", async () => {
  const path = await course(db.sql, academy);
  const [recording] = path.recordings as [string];
  const [amara, bo] = [
    await student(db.sql, academy, { course: path.id }),
    await student(db.sql, academy, { course: path.id }),
  ];
  await Promise.all([open(amara, recording), open(bo, recording)]);
  await timePasses(db.sql, amara.id, 20);

  expect(await report(amara, recording, [[0, 40]])).toMatchObject({ accepted: true });
  expect(await report(bo, recording, [[0, 40]])).toMatchObject({ reason: "too_fast" });
});

test("a lesson is completed at the academy's threshold, not a second before, and stays completed", async () => {
  const { amara, recordings } = await viewer();
  const [first, second] = recordings as [string, string];
  await open(amara, first);
  await timePasses(db.sql, amara.id, 100);
  expect(await report(amara, first, [[0, 89]], 89)).toMatchObject({ completed: false, opened: [] });
  await expect(open(amara, second)).rejects.toThrow("recording_is_locked");

  expect(await report(amara, first, [[89, 90]], 90)).toMatchObject({
    completed: true,
    completion_percentage: 90,
    opened: [second],
  });
  const done = await progress(amara, first);

  await db.sql`update company_settings set settings = settings || '{"completion_percent": 100}' where id = ${academy}`;
  await timePasses(db.sql, amara.id, 10);
  expect(await report(amara, first, [[0, 1]], 1)).toMatchObject({ completed: true, opened: [] });
  expect((await progress(amara, first))?.completed_at).toEqual(done?.completed_at);
  await db.sql`update company_settings set settings = settings || '{"completion_percent": 90}' where id = ${academy}`;
});

test("a position outside the video is refused", async () => {
  const { amara, recordings } = await viewer();
  await open(amara, recordings[0]);
  for (const position of [-1, 101, 2 ** 31 - 1, null]) {
    expect(await report(amara, recordings[0], [[0, 1]], position)).toMatchObject({
      reason: "malformed",
    });
  }
  expect(await progress(amara, recordings[0])).toBeUndefined();
});

test("nobody reports on what is locked, on another academy's video, on nothing, or for another", async () => {
  const { amara, recordings } = await viewer();
  const elsewhere = await course(db.sql, await company(db.sql));
  await open(amara, recordings[0]);
  await timePasses(db.sql, amara.id, 100);

  for (const recording of [
    recordings[1] as string,
    elsewhere.recordings[0] as string,
    "00000000-0000-4000-8000-000000000000",
  ]) {
    expect(await report(amara, recording, [[0, 10]])).toEqual({
      accepted: false,
      reason: "locked",
    });
    expect(await progress(amara, recording)).toBeUndefined();
  }
  await expect(
    db.as(amara.user, (tx) => tx`update student_recordings set watched_duration = 100`),
  ).rejects.toMatchObject({ code: "42501" });
});

test("a second tab takes nothing away from the first", async () => {
  const { amara, recordings } = await viewer({ sequential: false });
  await open(amara, recordings[0]);
  await timePasses(db.sql, amara.id, 15);
  await open(amara, recordings[1] as string);
  expect(await report(amara, recordings[0], [[0, 30]])).toMatchObject({ accepted: true });
});
