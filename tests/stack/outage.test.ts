import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { prepare } from "../../supabase/local/seed.ts";
import { emptyStack } from "./stack.ts";

test("a student keeps taking notes while the database dies three times: each confirmed note is there, once", async () => {
  let outages = 0;
  const say = (line: string) => {
    if (line.includes("is back")) outages++;
  };
  // Without the haste of other tests: what is confirmed must be on the disk.
  const stack = await emptyStack(say, []);
  onTestFinished(stack.stop);
  await prepare(stack, stack.dataDir, () => {});
  const student = stack.visitor();
  await student.auth.signInWithPassword({
    email: "student@demo.test",
    password: "demo-academy-2026",
  });
  const { data: open } = await student.from("lesson_recordings").select("id").limit(1).single();

  const confirmed: string[] = [];
  const unsure: string[] = [];
  async function write(writer: number) {
    for (let turn = 0; outages < 3 || confirmed.length < 100; turn++) {
      const text = `note ${writer}-${turn}`;
      const note = { recording_id: open?.id, second: turn % 60, text };
      const { error } = await student.from("lesson_notes").insert(note);
      (error ? unsure : confirmed).push(text);
    }
  }
  async function kill() {
    for (let past = 0; past < 3; past++) {
      const enough = confirmed.length + 15;
      while (confirmed.length < enough || outages < past) await setTimeout(5);
      process.kill(stack.serverPid() ?? 0, "SIGKILL");
    }
  }
  await Promise.all([write(1), write(2), write(3), kill()]);

  const kept = (
    await stack.sql`select text from public.lesson_notes where text like 'note %-%'`
  ).map(({ text }) => text);
  expect(unsure.length).toBeGreaterThan(0);
  expect(kept).toHaveLength(new Set(kept).size);
  expect(kept).toEqual(expect.arrayContaining(confirmed));
  expect([...confirmed, ...unsure]).toEqual(expect.arrayContaining(kept));
}, 60_000);
