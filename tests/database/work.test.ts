import { randomUUID } from "node:crypto";
import type { Row, TransactionSql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { typeOf } from "../../lib/work/file-type.ts";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, person, student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy(columns: Record<string, unknown> = {}) {
  const id = await company(db.sql);
  const mentor = await person(db.sql, id, "mentor", "Jonas Weber");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id, name: "Amara Okafor" });
  const first = path.recordings[0] as string;
  const work = await assignment(db.sql, id, first, columns);
  return { id, mentor, path, amara, first, work };
}

type Academy = Awaited<ReturnType<typeof academy>>;
type Answer = { id: string; user: string };

async function call(who: string, query: (tx: TransactionSql) => Promise<Row[]>) {
  const [row] = await db.as(who, query);
  return row?.r;
}

const save = (who: Answer, work: string, text: string, version: number) =>
  call(who.user, (tx) => tx`select save_draft(${work}, ${text}, '{}', ${version}) as r`);
const handIn = (who: Answer, attempt: string) =>
  call(who.user, (tx) => tx`select hand_in(${attempt}) as r`);
const panel = (who: Answer, recording: string) =>
  call(who.user, (tx) => tx`select assignment_panel(${recording}) as r`);
const returned = (place: Academy, attempt: string) =>
  call(
    place.mentor,
    (tx) => tx`select grade_attempt(${attempt}, 40, null, 'needs_work', 'Add the freight.') as r`,
  );

async function upload(place: Academy, who: Answer) {
  const path = `${place.id}/${who.id}/${randomUUID()}`;
  await db.as(
    who.user,
    (tx) => tx`insert into storage.objects (bucket_id, name) values ('submissions', ${path})`,
  );
  return path;
}

const attach = (user: string, work: string, path: string, name: string, size = 1000) =>
  call(
    "service_role",
    (tx) =>
      tx`select attach_submission_file(${user}, ${work}, ${path}, ${name}, ${size}, 'application/pdf') as r`,
  );

test("a draft is saved under a version, and a second tab does not overwrite the first", async () => {
  const { amara, work, first } = await academy();
  const one = await save(amara, work, "One", 0);
  expect(one).toMatchObject({ attempt_number: 1, version: 2 });
  await expect(save(amara, work, "From another tab", 0)).rejects.toThrow("draft_changed_elsewhere");
  const two = await save(amara, work, "Two", one.version);
  await expect(save(amara, work, "Late", one.version)).rejects.toThrow("draft_changed_elsewhere");

  expect((await panel(amara, first)).assignments[0].draft).toMatchObject({
    attempt_id: one.attempt_id,
    version: two.version,
    text: "Two",
  });
  expect(await call(amara.user, (tx) => tx`select my_draft(${work}) as r`)).toMatchObject({
    text: "Two",
  });
});

test("nobody but the student sees a draft; the mentor sees it once it is handed in", async () => {
  const place = await academy();
  const admin = await person(db.sql, place.id, "admin");
  const other = await student(db.sql, place.id, { course: place.path.id });
  const { attempt_id } = await save(place.amara, place.work, "Secret so far", 0);
  const seenBy = async (who: string) =>
    (await db.as(who, (tx) => tx`select submission_text from student_assignments`)).length;

  expect(await seenBy(place.amara.user)).toBe(1);
  for (const who of [place.mentor, admin, other.user]) expect(await seenBy(who)).toBe(0);
  expect(await call(other.user, (tx) => tx`select my_draft(${place.work}) as r`)).toBeNull();
  expect((await panel(other, place.first)).assignments[0].draft.text).toBe("");
  await expect(handIn(other, attempt_id)).rejects.toThrow("draft_not_found");

  await handIn(place.amara, attempt_id);
  expect([await seenBy(place.mentor), await seenBy(admin), await seenBy(other.user)]).toEqual([
    1, 1, 0,
  ]);
});

test("handing in twice gives the same receipt, one attempt and one message to the mentor", async () => {
  const place = await academy();
  const { attempt_id } = await save(place.amara, place.work, "My ten products.", 0);
  const tabs = [db.connect(), db.connect()];
  const submit = (tab: (typeof tabs)[number]) =>
    tab.begin(async (tx) => {
      await tx`select set_config('role', 'authenticated', true),
        set_config('request.jwt.claims', ${JSON.stringify({ sub: place.amara.user, role: "authenticated" })}, true)`;
      const [row] = await tx`select hand_in(${attempt_id}) as r`;
      return row?.r;
    });

  const [left, right] = await Promise.all(tabs.map(submit));
  await Promise.all(tabs.map((tab) => tab.end()));

  expect(left).toEqual(right);
  expect(await handIn(place.amara, attempt_id)).toEqual(left);
  const attempts =
    await db.sql`select state from student_assignments where assignment_id = ${place.work}`;
  expect(attempts).toEqual([{ state: "submitted" }]);
  const told = await db.as(place.mentor, (tx) => tx`select title, link from notifications`);
  expect(told).toEqual([
    {
      title: "Amara Okafor handed in “Price list”",
      link: `/mentor/attempts/${attempt_id}`,
    },
  ]);
  await expect(save(place.amara, place.work, "More", 0)).rejects.toThrow("attempt_is_waiting");
});

test("two first saves at once begin one attempt; one of them hears of the other", async () => {
  const { amara, work } = await academy();
  const outcomes = await Promise.allSettled([save(amara, work, "A", 0), save(amara, work, "B", 0)]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  const rows = await db.sql`select version from student_assignments where assignment_id = ${work}`;
  expect(rows).toEqual([{ version: 2 }]);
});

test("empty work and the wrong kind of work are not handed in", async () => {
  const { amara, work } = await academy();
  const { attempt_id } = await save(amara, work, "   ", 0);
  await expect(handIn(amara, attempt_id)).rejects.toThrow("nothing_to_hand_in");
  await call(
    amara.user,
    (tx) => tx`select save_draft(${work}, 'Text', ${["https://shop.example/a"]}, 2) as r`,
  );
  await expect(handIn(amara, attempt_id)).rejects.toThrow("handed_in_wrong_kind");
  for (const link of ["http://shop.example", "javascript:alert(1)", "https://a b"])
    await expect(
      call(amara.user, (tx) => tx`select save_draft(${work}, 'Text', ${[link]}, 3) as r`),
    ).rejects.toThrow("link_is_not_https");
});

test("late days are counted by the company's calendar, in every zone and over both clock changes", async () => {
  const late = async (due: string, submitted: string, zone: string) => {
    const [row] = await db.sql`
      select private.late_days((${due}::date + time '23:59:59') at time zone ${zone}, ${submitted}::timestamptz, ${zone}) as n`;
    return row?.n;
  };
  // Madrid: the last second of the due day is on time, the first of the next is one day late.
  expect(await late("2026-11-27", "2026-11-27T22:59:59.9Z", "Europe/Madrid")).toBe(0);
  expect(await late("2026-11-27", "2026-11-27T23:00:00Z", "Europe/Madrid")).toBe(1);
  expect(await late("2026-11-27", "2026-11-28T22:59:59Z", "Europe/Madrid")).toBe(1);
  expect(await late("2026-11-27", "2026-11-28T23:00:00Z", "Europe/Madrid")).toBe(2);
  // The day after the due day lasts 25 hours in October and 23 in March.
  expect(await late("2026-10-24", "2026-10-25T22:59:59Z", "Europe/Madrid")).toBe(1);
  expect(await late("2026-10-24", "2026-10-25T23:00:00Z", "Europe/Madrid")).toBe(2);
  expect(await late("2026-03-28", "2026-03-29T21:59:59Z", "Europe/Madrid")).toBe(1);
  expect(await late("2026-03-28", "2026-03-29T22:00:00Z", "Europe/Madrid")).toBe(2);
  // Far from UTC on both sides.
  expect(await late("2026-11-27", "2026-11-27T10:00:00Z", "Pacific/Auckland")).toBe(0);
  expect(await late("2026-11-27", "2026-11-27T11:00:00Z", "Pacific/Auckland")).toBe(1);
  expect(await late("2026-11-27", "2026-11-28T07:59:00Z", "America/Los_Angeles")).toBe(0);
  expect(await late("2026-11-27", "2026-11-28T08:00:00Z", "America/Los_Angeles")).toBe(1);
});

test("the receipt says how late it was, and an extension granted afterwards takes it back", async () => {
  const place = await academy();
  await db.sql`
    update assignments a set due_date = (now() at time zone c.time_zone)::date - 2, late_percent_per_day = 10, late_floor_percent = 50
    from company_settings c where c.id = a.company_id and a.id = ${place.work}`;
  expect((await panel(place.amara, place.first)).assignments[0].late_days).toBe(2);
  const { attempt_id } = await save(place.amara, place.work, "Late but here.", 0);
  expect(await handIn(place.amara, attempt_id)).toMatchObject({ attempt_number: 1, late_days: 2 });

  await call(
    place.mentor,
    (tx) =>
      tx`select grant_extension(${place.amara.id}, ${place.work}, (now() + interval '5 days')::date, 0, 'Was ill') as r`,
  );
  const { attempts, extension } = (await panel(place.amara, place.first)).assignments[0];
  expect(attempts[0].late_days).toBe(0);
  expect(extension).toMatchObject({ reason: "Was ill" });
});

test("a returned attempt can be done again, filled with what was returned", async () => {
  const place = await academy({ attempts_allowed: 2 });
  const { attempt_id } = await save(place.amara, place.work, "Ten products.", 0);
  await handIn(place.amara, attempt_id);
  expect((await panel(place.amara, place.first)).assignments[0].draft).toBeNull();
  await returned(place, attempt_id);

  const { draft, attempts } = (await panel(place.amara, place.first)).assignments[0];
  expect(draft).toMatchObject({
    attempt_id: null,
    attempt_number: 2,
    version: 0,
    text: "Ten products.",
  });
  expect(attempts[0]).toMatchObject({
    verdict: "needs_work",
    feedback: "Add the freight.",
    graded_by: "Jonas Weber",
  });

  const again = await save(place.amara, place.work, "With freight.", 0);
  expect(again.attempt_number).toBe(2);
  await handIn(place.amara, again.attempt_id);
  const last = await call(
    place.mentor,
    (tx) => tx`select grade_attempt(${again.attempt_id}, 20, null, 'fail', '') as r`,
  );
  expect(last.score).toBe(20);
  await expect(save(place.amara, place.work, "Once more", 0)).rejects.toThrow("attempt_failed");
});

test("a file is attached only by the server, only from one's own folder, only once", async () => {
  const place = await academy({ accepts_files: true, file_extensions: ["pdf"], max_file_mb: 1 });
  const { amara, work } = place;
  const lucia = await student(db.sql, place.id, { course: place.path.id });
  const [mine, hers] = [await upload(place, amara), await upload(place, lucia)];

  await expect(
    call(
      amara.user,
      (tx) =>
        tx`select attach_submission_file(${amara.user}, ${work}, ${mine}, 'a.pdf', 10, 'application/pdf') as r`,
    ),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(attach(amara.user, work, hers, "a.pdf")).rejects.toThrow("file_not_uploaded");
  await expect(attach(amara.user, work, `${mine}x`, "a.pdf")).rejects.toThrow("file_not_uploaded");
  for (const name of ["a.exe", "pdf", "a.pdf.exe"])
    await expect(attach(amara.user, work, mine, name)).rejects.toThrow("file_type_not_allowed");
  for (const size of [0, -1, 1048577])
    await expect(attach(amara.user, work, mine, "a.pdf", size)).rejects.toThrow(
      "file_is_too_large",
    );

  const files = await attach(amara.user, work, mine, "Price list.PDF");
  expect(files).toEqual([
    { path: mine, name: "Price list.PDF", size: 1000, type: "application/pdf" },
  ]);
  expect(await attach(amara.user, work, mine, "Price list.PDF")).toEqual(files);
  await expect(
    call(lucia.user, (tx) => tx`select detach_submission_file(${work}, ${mine}) as r`),
  ).rejects.toThrow("draft_not_found");
  const left = await call(
    amara.user,
    (tx) => tx`select detach_submission_file(${work}, ${mine}) as r`,
  );
  expect(left).toEqual([]);
});

test("another student neither reads nor writes in one's folder, and nobody fills the storage", async () => {
  const place = await academy();
  const lucia = await student(db.sql, place.id, { course: place.path.id });
  await upload(place, place.amara);
  const seen = (who: string) => db.as(who, (tx) => tx`select name from storage.objects`);
  expect(await seen(lucia.user)).toEqual([]);
  expect(await seen(place.mentor)).toHaveLength(1);
  expect(await seen(await person(db.sql, place.id, "mentor"))).toEqual([]);
  await expect(upload(place, { id: place.amara.id, user: lucia.user })).rejects.toMatchObject({
    code: "42501",
  });

  await db.sql`
    insert into storage.objects (bucket_id, name)
    select 'submissions', ${`${place.id}/${lucia.id}/`} || n from generate_series(1, 100) n`;
  await expect(upload(place, lucia)).rejects.toMatchObject({ code: "42501" });
  await db.sql`
    update storage.objects set created_at = now() - interval '61 minutes' where name = ${`${place.id}/${lucia.id}/1`}`;
  await upload(place, lucia);
});

test("the storage takes every kind of file the app can check", async () => {
  const [bucket] =
    await db.sql`select public, allowed_mime_types as types from storage.buckets where id = 'submissions'`;
  expect(bucket?.public).toBe(false);
  for (const kind of "png jpg jpeg webp gif pdf zip docx xlsx pptx doc xls txt csv md mp4 webm mp3 m4a".split(
    " ",
  ))
    expect(bucket?.types).toContain(typeOf(`file.${kind}`));
});

test("locked work shows its title and what opens it, and takes nothing", async () => {
  const place = await academy();
  const second = place.path.recordings[1] as string;
  const locked = await assignment(db.sql, place.id, second, {
    title: "Discounts",
    description: "The secret instructions",
  });

  expect(await panel(place.amara, second)).toBeNull();
  expect(await panel({ id: "", user: place.mentor }, place.first)).toBeNull();
  await expect(save(place.amara, locked, "Early", 0)).rejects.toThrow("assignment_is_closed");
  const open = await db.as(place.amara.user, (tx) => tx`select id from assignments`);
  expect(open.map((row) => row.id)).toEqual([place.work]);

  const answer = await call(place.amara.user, (tx) => tx`select student_work() as r`);
  expect(answer.work).toMatchObject([
    { id: place.work, is_open: true, reasons: [], attempt: null },
    {
      id: locked,
      title: "Discounts",
      is_open: false,
      reasons: [{ kind: "previous", label: "1.1", title: "Lesson 1", needs_work: true }],
    },
  ]);
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect((await panel(place.amara, place.first)).assignments[0].opens).toEqual({
    recording_id: second,
    label: "1.2",
    title: "Lesson 2",
  });
});

test("work names its lesson as the course page does: a part of several has its own number", async () => {
  const place = await academy();
  await db.sql`
    insert into lesson_recordings (company_id, lesson_id, title, position, storage_path, duration_seconds, is_active)
    select company_id, lesson_id, 'Second part', position + 1, storage_path || '-2', duration_seconds, true
    from lesson_recordings where id in ${db.sql(place.path.recordings.slice(0, 2))}`;
  const { work } = await call(place.amara.user, (tx) => tx`select student_work() as r`);
  expect(work).toMatchObject([{ label: "1.1.1", lesson: "Recording 1" }]);
  expect((await panel(place.amara, place.first)).assignments[0].opens).toMatchObject({
    label: "1.1.2",
    title: "Second part",
  });
});

test("how long the mentor usually takes is said from the third answer on", async () => {
  const place = await academy();
  const usual = async () => (await panel(place.amara, place.first)).mentor;
  for (const days of [1, 2, 9]) {
    expect(await usual()).toEqual({ name: "Jonas Weber", usual_seconds: null });
    const other = await student(db.sql, place.id, { mentor: place.mentor, course: place.path.id });
    const { attempt_id } = await save(other, place.work, "Text", 0);
    await handIn(other, attempt_id);
    await db.sql`update student_assignments set submitted_at = now() - ${days} * interval '1 day' where id = ${attempt_id}`;
    await returned(place, attempt_id);
  }
  expect((await usual()).usual_seconds / 86_400).toBeCloseTo(2, 2);
});
