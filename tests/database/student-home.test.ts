import { beforeAll, describe, expect, test } from "vitest";
import { homeSchema, outlineSchema } from "../../lib/learning/schema.ts";
import { createDatabase, type Database } from "./database.ts";
import { assignment, company, course, enroll, person, student, timePasses } from "./people.ts";

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy() {
  const id = await company(db.sql);
  const mentor = await person(db.sql, id, "mentor", "Jonas Weber");
  const path = await course(db.sql, id);
  const amara = await student(db.sql, id, { mentor, course: path.id, name: "Amara Okafor" });
  return { id, mentor, path, amara, recordings: path.recordings as [string, string, string] };
}
type Academy = Awaited<ReturnType<typeof academy>>;

async function homeOf(user: string) {
  const [row] = await db.as(user, (tx) => tx`select student_home() as home`);
  return homeSchema.parse(row?.home);
}

async function outlineFor(user: string, course: string | null, of: string | null = null) {
  const [row] = await db.as(user, (tx) => tx`select course_outline(${course}, ${of}) as outline`);
  return row?.outline === null ? null : outlineSchema.parse(row?.outline);
}

async function watches({ amara }: Academy, recording: string, from: number, to: number) {
  await db.as(amara.user, (tx) => tx`select open_playback(${recording})`);
  await timePasses(db.sql, amara.id, 60);
  await db.as(
    amara.user,
    (tx) => tx`select report_watch(${recording}, ${tx.json([[from, to]])}, ${to})`,
  );
}

async function handsIn({ amara }: Academy, work: string): Promise<string> {
  const [row] = await db.as(amara.user, async (tx) => {
    const [draft] = await tx`select save_draft(${work}, 'Ten products.', '{}', 0) as d`;
    return tx`select hand_in(${draft?.d.attempt_id}) as receipt`;
  });
  return row?.receipt.attempt_id;
}

const grades = ({ mentor }: Academy, attempt: string, verdict: string) =>
  db.as(
    mentor,
    (tx) => tx`select grade_attempt(${attempt}, 80, null, ${verdict}, 'Show the freight')`,
  );

describe("a student's home", () => {
  test("goes on with what was watched last, and shows the way around it", async () => {
    const place = await academy();
    const [first, second, third] = place.recordings;
    expect((await homeOf(place.amara.user)).next?.id).toBe(first);

    await watches(place, first, 0, 100);
    await watches(place, second, 10, 40);
    const home = await homeOf(place.amara.user);

    expect(home.next).toMatchObject({
      id: second,
      label: "1.2",
      title: "Lesson 2",
      watched: [{ from: 10, to: 40 }],
      last_position: 40,
    });
    expect(home.path.map((item) => [item.id, item.is_completed, item.is_open])).toEqual([
      [first, true, true],
      [second, false, true],
      [third, false, false],
    ]);
    expect(home.courses).toMatchObject([
      { lessons: 3, lessons_done: 1, lessons_recently: 1, is_finished: false, seconds_left: 170 },
    ]);
    expect(home).toMatchObject({ mentor: "Jonas Weber", threshold: 90, streak: 1 });
    expect(home.week).toHaveLength(1);
  });

  test("lists work by whose turn it is: to do, waiting, graded", async () => {
    const place = await academy();
    const [first, second] = place.recordings;
    const columns = { title: "Price list", due_days: 3, is_required: true };
    const list = await assignment(db.sql, place.id, first, columns);
    const sent = await assignment(db.sql, place.id, first, { title: "Card", is_required: false });
    const back = await assignment(db.sql, place.id, first, { title: "Buyer", is_required: false });
    await assignment(db.sql, place.id, second, { title: "Behind a lock" });
    await assignment(db.sql, place.id, first, { title: "Not published", is_active: false });
    const attempt = await handsIn(place, back);
    await grades(place, attempt, "pass");
    await handsIn(place, sent);

    const { work } = await homeOf(place.amara.user);
    expect(work.total).toBe(3);
    expect(work.rows.map((row) => [row.id, row.state])).toEqual([
      [list, null],
      [sent, "submitted"],
      [back, "graded"],
    ]);
    expect(work.rows[0]).toMatchObject({ opens: "Lesson 2", label: "1.1", is_required: true });
    expect(work.rows[0]?.due_at).not.toBeNull();
    expect(work.rows[2]).toMatchObject({
      feedback: "Show the freight",
      grader: "Jonas Weber",
      score: 80,
    });
  });

  test("says that a course is finished only with its required work", async () => {
    const place = await academy();
    const work = await assignment(db.sql, place.id, place.recordings[2]);
    for (const recording of place.recordings) await watches(place, recording, 0, 100);
    expect((await homeOf(place.amara.user)).courses[0]?.is_finished).toBe(false);
    await grades(place, await handsIn(place, work), "pass");

    const home = await homeOf(place.amara.user);
    expect(home.courses[0]).toMatchObject({ is_finished: true, lessons_done: 3, seconds_left: 0 });
    expect(home.next).toBeNull();
  });

  test("shows nothing unpublished, and numbers the parts of a lesson", async () => {
    const place = await academy();
    const [lesson] = place.path.lessons;
    await db.sql`
      insert into lesson_recordings (company_id, lesson_id, title, position, storage_path, duration_seconds, is_active)
      select ${place.id}, ${lesson ?? null}, 'Part ' || n, n, ${place.id} || '/part' || n || '.mp4', 60, n = 2
      from generate_series(2, 3) n`;
    await db.sql`update available_lessons set is_active = false where id = ${place.path.lessons[1] ?? null}`;

    const { path } = await homeOf(place.amara.user);
    expect(path.map((item) => [item.label, item.title])).toEqual([
      ["1.1.1", "Recording 1"],
      ["1.1.2", "Part 2"],
      ["1.3", "Lesson 3"],
    ]);
  });

  test("counts weeks in a row in the student's own zone, a week off ends them", async () => {
    const { id, amara } = await academy();
    const days = (...list: string[]) =>
      db.sql`insert into study_days (student_id, company_id, day) select ${amara.id}, ${id}, unnest(${list}::date[])`;
    const streak = async (today: string) => {
      const [row] = await db.sql`select private.week_streak(${amara.id}, ${today}) as weeks`;
      return row?.weeks;
    };
    expect(await streak("2026-11-24")).toBe(0);
    await days("2026-11-22", "2026-11-10", "2026-11-08", "2026-10-20");
    expect(await streak("2026-11-22"), "Sunday still belongs to its week").toBe(3);
    expect(await streak("2026-11-24"), "this week has only begun").toBe(3);
    expect(await streak("2026-11-30"), "a whole week without").toBe(0);
    await days("2026-11-24");
    expect(await streak("2026-11-24")).toBe(4);
  });

  test("brings a milestone until it is celebrated", async () => {
    const place = await academy();
    await watches(place, place.recordings[0], 0, 100);
    const [milestone] = (await homeOf(place.amara.user)).milestones;
    expect(milestone).toMatchObject({ kind: "first_lesson", title: "First lesson completed" });

    const stranger = await academy();
    const award = milestone?.id ?? null;
    await expect(
      db.as(stranger.amara.user, (tx) => tx`select celebrate(${award})`),
    ).rejects.toThrow("milestone_not_found");
    await db.as(place.amara.user, (tx) => tx`select celebrate(${award})`);
    expect((await homeOf(place.amara.user)).milestones).toEqual([]);
  });

  test("says whom to ask about a hold: the office's address, else the mentor, else the academy", async () => {
    const { id, mentor, amara } = await academy();
    const [{ name, address } = { name: "", address: "" }] = await db.sql<
      { name: string; address: string }[]
    >`select c.company_name as name, m.email as address from company_settings c, users m where c.id = ${id} and m.id = ${mentor}`;
    const contacts = async () => {
      const [row] = await db.as(
        amara.user,
        (tx) => tx`select student_home() -> 'way_out' as home, student_work() -> 'way_out' as work,
          student_billing() -> 'way_out' as billing`,
      );
      expect([row?.work, row?.billing]).toEqual([row?.home, row?.home]);
      return row?.home;
    };

    expect(await contacts()).toEqual({ opens: null, name: "Jonas Weber", email: address });
    await db.sql`update company_settings set settings = settings || '{"office_email": "office@us.test"}' where id = ${id}`;
    expect(await contacts()).toEqual({ opens: null, name, email: "office@us.test" });
    await db.sql`update company_settings set settings = settings || '{"office_email": ""}' where id = ${id}`;
    await db.sql`update students set mentor_id = null where id = ${amara.id}`;
    expect(await contacts()).toEqual({ opens: null, name, email: null });
  });

  test("is nobody else's: staff, visitors and the deactivated get none", async () => {
    const { mentor, amara } = await academy();
    await expect(homeOf(mentor)).rejects.toMatchObject({ code: "42501" });
    await expect(homeOf("anon")).rejects.toMatchObject({ code: "42501" });
    await db.sql`update users set is_active = false where id = ${amara.user}`;
    await expect(homeOf(amara.user)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the course page", () => {
  test("tells every reason of every locked recording, and no address of a video", async () => {
    const place = await academy();
    const [lesson, , last] = place.path.lessons;
    await db.sql`update available_lessons set drip_days = 30, prerequisites = ${[lesson as string]} where id = ${last ?? null}`;
    const outline = await outlineFor(place.amara.user, place.path.id);
    const [module] = outline?.modules ?? [];
    const kinds = module?.lessons.map(({ recordings }) =>
      recordings[0]?.reasons.map((why) => why.kind),
    );

    expect(kinds).toEqual([[], ["previous"], ["drip", "prerequisite", "previous"]]);
    expect(JSON.stringify(outline)).not.toContain(".mp4");
  });

  test("is seen by the student's mentor and admins exactly as by the student", async () => {
    const { id, mentor, path, amara } = await academy();
    const admin = await person(db.sql, id, "admin");
    const { now: _, ...own } = (await outlineFor(amara.user, path.id)) ?? {};
    expect(await outlineFor(mentor, path.id, amara.id)).toMatchObject(own);
    expect(await outlineFor(admin, null, amara.id)).toMatchObject(own);
  });

  test("is nobody else's", async () => {
    const { id, path, amara } = await academy();
    const classmate = await student(db.sql, id, { course: path.id });
    const otherMentor = await person(db.sql, id, "mentor");
    const office = await person(db.sql, id, "enrollment_manager");
    const elsewhere = await person(db.sql, await company(db.sql), "admin");
    for (const user of [classmate.user, otherMentor, office, elsewhere])
      expect(await outlineFor(user, path.id, amara.id)).toBeNull();
    await expect(outlineFor("anon", path.id, amara.id)).rejects.toMatchObject({ code: "42501" });
  });

  test("exists only for courses one is in; one's running course comes first", async () => {
    const { id, path, amara } = await academy();
    const other = await course(db.sql, id);
    expect(await outlineFor(amara.user, other.id)).toBeNull();
    await enroll(db.sql, id, amara.id, other.id);
    await db.sql`update enrollments set state = 'ended' where student_id = ${amara.id} and course_id = ${path.id}`;

    const outline = await outlineFor(amara.user, null);
    expect(outline?.course).toMatchObject({ id: other.id, is_over: false });
    expect(outline?.courses).toHaveLength(2);
    expect((await outlineFor(amara.user, path.id))?.course.is_over).toBe(true);
  });
});
