import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient, type PostgrestSingleResponse } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { refusalFrom } from "../../lib/errors.ts";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { startStack } from "../../supabase/local/stack.ts";
import { signToken } from "../../supabase/local/token.ts";
import { assignment, company, course, person, student } from "../database/people.ts";
import { heard } from "./heard.ts";

/*
 * PostgreSQL is killed with kill -9, twice, while students watch and hand in and mentors grade through the
 * API. Everybody simply tries again. What was answered is there, nothing is there twice.
 */
vi.setConfig({ testTimeout: 180_000 });

const dataDir = mkdtempSync(path.join(tmpdir(), "growth-os-chaos-"));
let stack: Awaited<ReturnType<typeof startStack>>;
let sql: ReturnType<typeof stack.connect>;
let lost = 0;

beforeAll(async () => {
  stack = await startStack({
    dataDir,
    ports: { database: 0, api: 0, mail: 0 },
    siteUrl: "http://localhost:3000",
    say: (line) => {
      if (line.includes("went away")) lost++;
    },
  });
  sql = stack.connect();
  await migrate(sql, migrationsDir);
});
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const as = (sub: string) =>
  createClient(stack.api, stack.keys.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    accessToken: async () =>
      signToken({ sub, role: "authenticated", aud: "authenticated" }, stack.keys.jwtSecret, 3600),
  });

type Client = ReturnType<typeof as>;
type Answer = { data: unknown; refusal: string | null };

const kinds = ["course_completed", "first_lesson", "first_pass"];
let answered = 0;

/** Asks until there is an answer: data, or a refusal with a name. Everything else is an outage. */
async function insist(ask: () => PromiseLike<PostgrestSingleResponse<unknown>>): Promise<Answer> {
  for (;;) {
    const { data, error } = await ask();
    if (!error || refusalFrom(error) !== null) {
      answered++;
      return { data, refusal: error?.message ?? null };
    }
  }
}

const rpc = (client: Client, name: string, values: object) => () => client.rpc(name, values);

/** Lets an hour pass for a student's clock, so that reports count; tries again through an outage. */
async function anHourPasses(id: string): Promise<void> {
  await heard(
    sql`update private.playback_clocks set spent_until = now() - interval '1 hour' where student_id = ${id}`,
  ).catch(() => anHourPasses(id));
}

async function studies(who: { id: string; user: string }, recordings: string[], works: string[]) {
  const client = as(who.user);
  const attempts: string[] = [];
  for (const [index, p_recording] of recordings.entries()) {
    await insist(rpc(client, "open_playback", { p_recording }));
    for (const from of [0, 40, 20, 60]) {
      const report = { p_recording, p_stretches: [[from, from + 40]], p_position: from };
      await anHourPasses(who.id);
      const { data } = await insist(rpc(client, "report_watch", report));
      expect(data).toMatchObject({ accepted: true });
    }
    const p_assignment = works[index];
    const draft = { p_assignment, p_text: `Work ${index}`, p_links: [], p_version: 0 };
    await insist(rpc(client, "save_draft", draft));
    const { data } = await insist(() =>
      client.from("student_assignments").select("id").eq("assignment_id", p_assignment).single(),
    );
    const id = String(Object.values(data ?? {})[0]);
    await insist(rpc(client, "hand_in", { p_attempt: id }));
    attempts.push(id);
  }
  return attempts;
}

async function grades(mentor: Client, attempts: string[]) {
  for (const p_attempt of attempts) {
    const grade = { p_attempt, p_score: 80, p_verdict: "pass", p_feedback: "Good" };
    const { refusal } = await insist(rpc(mentor, "grade_attempt", grade));
    expect([null, "attempt_is_graded"]).toContain(refusal);
  }
}

/** Kills the server once that many answers were given. */
async function killAfter(answers: number) {
  while (answered < answers) await heard(sql`select 1`).catch(() => {});
  const pid = stack.serverPid();
  if (pid) process.kill(pid, "SIGKILL");
}

test("killed twice in the middle of the day, the academy loses nothing and doubles nothing", async () => {
  const academy = await company(sql);
  const path = await course(sql, academy, { lessons: 3, sequential: false });
  const mentors = [await person(sql, academy, "mentor"), await person(sql, academy, "mentor")];
  const works = await Promise.all(path.recordings.map((id) => assignment(sql, academy, id)));
  const people = [];
  for (const turn of [0, 1, 2, 3, 4, 5])
    people.push(await student(sql, academy, { mentor: mentors[turn % 2], course: path.id }));

  const days = people.map(async (who, turn) => {
    const attempts = await studies(who, path.recordings, works);
    await grades(as(mentors[turn % 2] ?? ""), attempts);
  });
  await killAfter(30);
  await killAfter(80);
  await Promise.all(days);

  expect(lost).toBe(2);
  await expectNothingLost(stack.connect(1));
});

async function expectNothingLost(books: typeof sql) {
  onTestFinished(() => books.end());
  const seen = await books`
    select distinct watched::text, watched_duration, completed_at is not null as done, count(*) over ()::integer as rows
    from student_recordings`;
  expect(Array.from(seen)).toEqual([
    { watched: "{[0,100)}", watched_duration: 100, done: true, rows: 18 },
  ]);
  const [work] = await books`
    select count(*)::integer as attempts, count(distinct (student_id, assignment_id))::integer as works,
      count(*) filter (where verdict = 'pass' and score = 80)::integer as passed from student_assignments`;
  expect(work).toEqual({ attempts: 18, works: 18, passed: 18 });
  const [events] = await books`
    select count(*)::integer as events, count(distinct attempt_id)::integer as attempts from grade_events`;
  expect(events).toEqual({ events: 18, attempts: 18 });
  const told = await books`
    select type, count(*)::integer from notifications where type in ('graded', 'work_to_grade') group by 1 order by 1`;
  expect(Array.from(told)).toEqual([
    { type: "graded", count: 18 },
    { type: "work_to_grade", count: 18 },
  ]);
  const awards = await books`
    select milestone_type as kind, count(*)::integer from milestone_celebration group by 1 order by 1`;
  expect(Array.from(awards)).toEqual(kinds.map((kind) => ({ kind, count: 6 })));
}
