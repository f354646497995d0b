import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { assignment, company, course, student } from "../database/people.ts";
import { emptyStack } from "./stack.ts";

let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  for (const [name, value] of Object.entries(stack.env)) vi.stubEnv(name, value);
  vi.stubEnv("LOG_LEVEL", "silent");
});
afterAll(() => stack.stop());

async function run(job: string) {
  const { POST } = await import("@/app/api/jobs/[job]/route");
  const headers = { authorization: `Bearer ${stack.keys.jobsSecret}` };
  const request = new Request("http://app.test", { method: "POST", headers });
  const response = await POST(request, { params: Promise.resolve({ job }) });
  return { status: response.status, ...(await response.json()) };
}

async function academy() {
  const id = await company(stack.sql);
  const path = await course(stack.sql, id);
  const amara = await student(stack.sql, id, { course: path.id });
  const task = await assignment(stack.sql, id, path.recordings[0] ?? "", {
    accepts_files: true,
    file_extensions: ["pdf"],
  });
  return { id, amara, task, folder: `${id}/${amara.id}` };
}

async function upload(bucket: string, name: string, age: string) {
  const pdf = new Blob(["%PDF-1.7"], { type: "application/pdf" });
  await stack.admin.storage.from(bucket).upload(name, pdf);
  await stack.sql`update storage.objects set created_at = now() - ${age}::interval where name = ${name}`;
}

/** What is left in a folder: the rows and the bytes behind them. */
async function left(bucket: string, folder: string) {
  const { data } = await stack.admin.storage.from(bucket).list(folder);
  const names = (data ?? []).map((file) => file.name);
  for (const name of names)
    expect((await stack.admin.storage.from(bucket).download(`${folder}/${name}`)).error).toBeNull();
  return names;
}

test("work that was uploaded and never linked is deleted after a day, and nothing else", async () => {
  const { amara, task, folder } = await academy();
  await upload("submissions", `${folder}/linked`, "1 hour");
  await stack.sql`select private.attach_submission_file(${amara.user}, ${task}, ${`${folder}/linked`}, 'plan.pdf', 8, 'application/pdf')`;
  await stack.sql`update storage.objects set created_at = now() - interval '2 years'`;
  await upload("submissions", `${folder}/new`, "23 hours");
  await upload("submissions", `${folder}/forgotten`, "25 hours");

  expect(await run("sweep")).toEqual({ status: "done", result: { deleted: 1 } });
  expect(await left("submissions", folder)).toEqual(["linked", "new"]);
  expect(await run("sweep")).toMatchObject({ result: { deleted: 0 } });
});

test("what may be deleted can no longer be handed in", async () => {
  const { amara, task, folder } = await academy();
  await upload("submissions", `${folder}/late`, "23 hours");

  await expect(
    stack.sql`select private.attach_submission_file(${amara.user}, ${task}, ${`${folder}/late`}, 'plan.pdf', 8, 'application/pdf')`,
  ).rejects.toThrow("file_not_uploaded");
});

test("a proof stays while a claim carries it; one that was checked and not claimed with goes", async () => {
  const { id, amara, folder } = await academy();
  const proofs = stack.sql`private.payment_proofs`;
  for (const name of ["claimed", "checked"]) {
    await upload("payment-proofs", `${folder}/${name}`, "2 days");
    await stack.sql`
      insert into ${proofs} (path, company_id, student_id, type, size, sha256, checked_at)
      values (${`${folder}/${name}`}, ${id}, ${amara.id}, 'application/pdf', 8, repeat('a', 64), now() - interval '2 days')`;
  }
  await stack.sql`
    insert into payment_claims (company_id, student_id, currency, amount, method, reference, paid_on, proof_path, recorded_on, recorded_by)
    values (${id}, ${amara.id}, 'EUR', 10, 'bank_transfer', 'T1', current_date, ${`${folder}/claimed`}, current_date, ${amara.user})`;

  expect(await run("sweep")).toMatchObject({ result: { deleted: 1 } });
  expect(await left("payment-proofs", folder)).toEqual(["claimed"]);
});

test("a file stays while an answer names it", async () => {
  const { id, amara, folder } = await academy();
  for (const name of ["named", "forgotten"]) await upload("answers", `${folder}/${name}`, "2 days");
  await stack.sql`
    with asked as (
      insert into questionnaires (company_id, questions) values (${id}, '[]') returning id
    )
    insert into questionnaire_responses (company_id, student_id, questionnaire_id, responses)
    select ${id}, ${amara.id}, asked.id, ${stack.sql.json({ goal: "More sales", plan: [{ path: `${folder}/named` }] })} from asked`;

  expect(await run("sweep")).toMatchObject({ result: { deleted: 1 } });
  expect(await left("answers", folder)).toEqual(["named"]);
});

test("two sweeps at once delete each file once", async () => {
  const { folder } = await academy();
  for (let file = 0; file < 8; file += 1)
    await upload("submissions", `${folder}/${file}`, "2 days");

  const both = await Promise.all([run("sweep"), run("sweep")]);

  expect(both.map((answer) => answer.status)).toEqual(["done", "done"]);
  expect(both[0]?.result.deleted + both[1]?.result.deleted).toBe(8);
  expect(await left("submissions", folder)).toEqual([]);
});

test("every bucket students upload to is swept; staff and the server write to the others", async () => {
  const notPeoples = ["branding", "documents", "videos"];
  const buckets = await stack.sql`select id from storage.buckets order by id`;

  expect(buckets.map(({ id }) => id)).toEqual(
    [...notPeoples, "answers", "payment-proofs", "submissions"].sort(),
  );
});

/** A company with a lesson that opens today; its id and who waits for it. */
async function withLessonOfToday() {
  const { id, amara } = await academy();
  await stack.sql`delete from sequential_unlocks where student_id = ${amara.id}`;
  const opened = () =>
    stack.sql`select recording_id from sequential_unlocks where student_id = ${amara.id}`;
  return { id, opened };
}

test("a company that fails keeps no other from its lessons, and whoever watches the job knows", async () => {
  const [broken, sound] = [await withLessonOfToday(), await withLessonOfToday()].sort((a, b) =>
    a.id.localeCompare(b.id),
  );
  if (!broken || !sound) throw new Error("no academies");
  await stack.sql.unsafe(
    `create function public.break_down() returns trigger language plpgsql as 'begin raise exception ''broken''; end';
    create trigger break_down before insert on sequential_unlocks for each row
      when (new.company_id = '${broken.id}') execute function public.break_down()`,
  );

  const answer = await run("drip").finally(() =>
    stack.sql.unsafe("drop function public.break_down() cascade"),
  );

  expect(answer).toEqual({ status: "failed", reference: expect.any(String) });
  expect(await broken.opened()).toEqual([]);
  expect((await sound.opened()).length).toBeGreaterThan(0);
  expect(await run("drip")).toMatchObject({ status: "done" });
});
