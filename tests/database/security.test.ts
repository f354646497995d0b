import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, person, student } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy() {
  const id = await company(db.sql);
  const mentor = await person(db.sql, id, "mentor");
  const admin = await person(db.sql, id, "admin");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id });
  const [first] = path.recordings as [string];
  const work = await assignment(db.sql, id, first, { attempts_allowed: 3, accepts_links: true });
  return { id, mentor, admin, path, amara, first, work };
}

async function call<T = unknown>(who: string, statement: string, ...values: unknown[]): Promise<T> {
  const rows = await db.as(who, (tx) => tx.unsafe(`select ${statement} as value`, values as never));
  return rows[0]?.value as T;
}

type Academy = Awaited<ReturnType<typeof academy>>;
const save = ({ amara, work }: Academy, links: unknown, version = 0) =>
  call<{ attempt_id: string; version: number }>(
    amara.user,
    "save_draft($1, 'Text', $2, $3)",
    work,
    links,
    version,
  );

test("an override of another academy's lesson is refused, not quietly done to nobody", async () => {
  const { mentor, amara } = await academy();
  const elsewhere = await academy();
  const override = (recording: string) =>
    call(mentor, "override_access($1, $2, 'open', null, null, 'Travels')", [amara.id], [recording]);

  await expect(override(elsewhere.first)).rejects.toThrow("recording_not_found");
  await expect(override(randomUUID())).rejects.toThrow("recording_not_found");
});

test("links that are no plain list of addresses are not stored: the mentor's page would break on them", async () => {
  const place = await academy();

  for (const links of [
    "{NULL}",
    "{{https://a.example,https://b.example}}",
    "{https://a b.example}",
  ])
    await expect(save(place, links)).rejects.toThrow("link_is_not_https");
  await save(place, "{https://a.example}");
  await expect(
    db.sql`update student_assignments set links = array[null]::text[] where student_id = ${place.amara.id}`,
  ).rejects.toThrow("links_are_a_list");
});

test("taking no file out of a draft leaves the others in it", async () => {
  const place = await academy();
  await save(place, "{}");
  await db.sql`update student_assignments set files = '[{"path": "a.pdf"}]' where student_id = ${place.amara.id}`;

  expect(await call(place.amara.user, "detach_submission_file($1, null)", place.work)).toEqual([
    { path: "a.pdf" },
  ]);
});

test("a rubric without points or a title for a criterion is refused", async () => {
  const { id, first } = await academy();
  const rubric = (criterion: object) =>
    assignment(db.sql, id, first, {
      rubric: db.sql.json([
        { key: "a", title: "Numbers", points: 100, levels: [] },
        { key: "b", levels: [], ...criterion },
      ]) as never,
    });

  await expect(rubric({ title: "Free points" })).rejects.toThrow("rubric_adds_up_to_the_maximum");
  await expect(rubric({ points: 0 })).rejects.toThrow("rubric_adds_up_to_the_maximum");
});

test("work that is passed after all takes no further attempt, begun or not", async () => {
  const place = await academy();
  const draft = await save(place, "{}");
  await call(place.amara.user, "hand_in($1)", draft.attempt_id);
  const grade = "($1, $2, null, $3, 'Show the freight.'";
  await call(place.mentor, `grade_attempt${grade})`, draft.attempt_id, 40, "needs_work");
  const second = await save(place, "{}");

  await call(place.mentor, `change_grade${grade}, 'Misread it')`, draft.attempt_id, 80, "pass");

  await expect(call(place.amara.user, "hand_in($1)", second.attempt_id)).rejects.toThrow(
    "already_passed",
  );
  await expect(save(place, "{}", second.version)).rejects.toThrow("already_passed");
});

test("a video replaced by a shorter one can still be watched to its end", async () => {
  const { amara, first } = await academy();
  await call(amara.user, "open_playback($1)", first);
  await db.sql`update private.playback_clocks set spent_until = now() - interval '1 hour'`;
  await call(amara.user, "report_watch($1, '[[0, 100]]', 100)", first);
  await db.sql`update lesson_recordings set duration_seconds = 40 where id = ${first}`;
  await db.sql`update private.playback_clocks set spent_until = now() - interval '1 hour'`;

  expect(await call(amara.user, "report_watch($1, '[[0, 10]]', 10)", first)).toMatchObject({
    accepted: true,
    watched_duration: 40,
    completion_percentage: 100,
  });
});

test("dates at the end of the world are refused before a page has to draw them", async () => {
  const { mentor, amara, first, work } = await academy();

  await expect(
    call(mentor, "grant_extension($1, $2, 'infinity', 1, 'Was ill')", amara.id, work),
  ).rejects.toThrow("extension_ends_in_our_time");
  await expect(
    call(mentor, "override_access($1, $2, 'open', null, 'infinity', 'Ill')", [amara.id], [first]),
  ).rejects.toThrow("override_ends_in_our_time");
});

test("any number of shifts leaves the course page standing", async () => {
  const { mentor, amara, first } = await academy();
  await db.sql`
    insert into access_overrides (company_id, student_id, recording_id, action, shift_days, reason, created_by)
    select s.company_id, s.id, ${first}, 'shift', -3650, 'Again', ${mentor}
    from students s, generate_series(1, 800) where s.id = ${amara.id}`;

  expect(await call(amara.user, "student_home()")).toMatchObject({ next: { id: first } });
});

test("what one academy has open stands in no other's way, and shows nothing there", async () => {
  const here = await academy();
  const there = await academy();
  const invite = (admin: string) =>
    call(admin, "invite_person('lucia@new.test', 'Lucia', 'student', $1)", hash());

  await invite(here.admin);
  await invite(there.admin);
  await expect(invite(here.admin)).rejects.toThrow("one_open_invitation_per_email");
});

test("an invitation to a course of another academy is refused whole", async () => {
  const here = await academy();
  const there = await academy();

  await expect(
    call(
      here.admin,
      "invite_person('noor@new.test', 'Noor', 'student', $1, null, $2)",
      hash(),
      there.path.id,
    ),
  ).rejects.toThrow("course_not_found");
  expect(await db.sql`select from students where email = 'noor@new.test'`).toHaveLength(0);
});

test("an invitation is accepted only by an account with its e-mail", async () => {
  const { admin } = await academy();
  const [account] = await db.sql`
    insert into auth.users (id, email) values (${randomUUID()}, 'thief@new.test') returning id`;
  await call(
    admin,
    "invite_person('mentor@new.test', 'Mentor', 'mentor', private.token_hash('it'))".replace(
      "private.token_hash('it')",
      "encode(sha256('it'), 'hex')",
    ),
  );

  await expect(
    call("service_role", "accept_invitation('it', $1, 'Thief', 'UTC')", account?.id),
  ).rejects.toThrow("account_has_another_email");
});

test("a mentor's draft of a grade holds a grade and nothing else", async () => {
  const place = await academy();
  const draft = await save(place, "{}");
  await call(place.amara.user, "hand_in($1)", draft.attempt_id);
  const keep = (rubric: string, verdict: string) =>
    call(
      place.mentor,
      "save_grade_draft($1, 1, $2::text::jsonb, $3, '')",
      draft.attempt_id,
      rubric,
      verdict,
    );

  await expect(keep("[1]", "pass")).rejects.toThrow("draft_points_are_few");
  await expect(keep(`{"a": "${"x".repeat(5000)}"}`, "pass")).rejects.toThrow(
    "draft_points_are_few",
  );
  await expect(keep("{}", "<b>pass</b>")).rejects.toThrow("draft_verdict_is_known");
  await keep('{"a": 1}', "pass");
});

test("stored work is written once, and stays while an attempt carries it", async () => {
  const place = await academy();
  await save(place, "{}");
  const path = (name: string) => `${place.id}/${place.amara.id}/${name}.pdf`;
  for (const name of ["carried", "forgotten"])
    await db.sql`
      insert into storage.objects (bucket_id, name, version) values ('submissions', ${path(name)}, 'first')`;
  await db.sql`
    update student_assignments set files = ${db.sql.json([{ path: path("carried") }])}
    where student_id = ${place.amara.id}`;
  const asServer = (statement: string, name: string) =>
    db.as("service_role", (tx) => tx.unsafe(`${statement} where name = $1`, [path(name)]));

  await expect(
    asServer("update storage.objects set version = 'second'", "forgotten"),
  ).rejects.toThrow("work_is_written_once");
  await expect(asServer("delete from storage.objects", "carried")).rejects.toThrow(
    "work_is_carried_by_an_attempt",
  );
  await asServer("update storage.objects set last_accessed_at = now()", "carried");
  await asServer("delete from storage.objects", "forgotten");
});

const hash = () => randomUUID().replaceAll("-", "").repeat(2);
