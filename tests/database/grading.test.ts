import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { gradingAcademy, rubric, verbs } from "./grading-academy.ts";
import { race, step } from "./two-at-once.ts";

let db: Database;
let act: ReturnType<typeof verbs>;
beforeAll(async () => {
  db = await createDatabase();
  act = verbs(db);
});

const pass = { score: 80, verdict: "pass", feedback: "Well done" };
const again = { score: 40, verdict: "needs_work", feedback: "Show the freight per piece." };

async function graded(attempt: string) {
  const [row] = await db.sql`
    select state, verdict, score, raw_score, feedback, graded_by from student_assignments where id = ${attempt}`;
  return row;
}

const historyOf = (attempt: string) =>
  db.sql`select old_grade ->> 'verdict' as old, new_grade ->> 'verdict' as new, reason, graded_by
    from grade_events where attempt_id = ${attempt} order by graded_at`;

describe("claims", () => {
  test("opening an attempt claims it for 15 minutes, and looking again renews that", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    const first = await act.claims(place.jonas, attempt);
    expect(first).toMatchObject({ mine: true, name: "Jonas Weber" });
    await db.sql`update student_assignments set claimed_until = now() + interval '1 minute' where id = ${attempt}`;
    const renewed = await act.claims(place.jonas, attempt);
    expect(Date.parse(renewed.until) - Date.now()).toBeGreaterThan(14 * 60_000);
  });

  test("somebody else's claim is told, not taken, and can be taken once it has ended", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await act.claims(place.jonas, attempt);
    expect(await act.claims(place.admin, attempt)).toMatchObject({
      mine: false,
      name: "Jonas Weber",
    });
    await expect(act.grades(place.admin, attempt, pass)).rejects.toThrow("attempt_is_claimed");
    await db.sql`update student_assignments set claimed_until = now() - interval '1 second' where id = ${attempt}`;
    expect(await act.claims(place.admin, attempt)).toMatchObject({ mine: true });
  });

  test("a released attempt is free, and nobody releases another's claim", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await act.claims(place.jonas, attempt);
    await db.as(place.admin, (tx) => tx`select release_attempt(${attempt})`);
    expect(await act.claims(place.admin, attempt)).toMatchObject({ mine: false });
    await db.as(place.jonas, (tx) => tx`select release_attempt(${attempt})`);
    expect(await act.claims(place.admin, attempt)).toMatchObject({ mine: true });
  });

  test("a graded attempt is nobody's to claim", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await act.grades(place.jonas, attempt, pass);
    expect(await act.claims(place.admin, attempt)).toBeNull();
  });
});

describe("who may grade", () => {
  test("once it is graded, by whomever, its mentor is no longer told that it waits", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    const unread = async () =>
      (await db.as(place.jonas, (tx) => tx`select link from notifications where not is_read`)).map(
        ({ link }) => link,
      );
    expect(await unread()).toEqual([`/mentor/attempts/${attempt}`]);
    await act.grades(place.admin, attempt, pass);
    expect(await unread()).toEqual([]);
  });

  test("another mentor, a student and a visitor can neither see nor grade it", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    for (const who of [place.lea, place.tomas.user, place.amara.user]) {
      expect(await act.page(who, attempt)).toBeNull();
      for (const verb of [act.claims, (w: string, a: string) => act.grades(w, a, pass)])
        await expect(verb(who, attempt)).rejects.toThrow("attempt_not_found");
    }
    await expect(act.page("anon", attempt)).rejects.toThrow("permission denied");
    expect(await graded(attempt)).toMatchObject({ state: "submitted", verdict: null });
  });

  test("an attempt that does not exist gives the same answer as somebody else's", async () => {
    const place = await gradingAcademy(db);
    const missing = crypto.randomUUID();
    expect(await act.page(place.jonas, missing)).toBeNull();
    await expect(act.grades(place.jonas, missing, pass)).rejects.toThrow("attempt_not_found");
  });

  test("a draft grade is read by its author alone", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await db.as(
      place.jonas,
      (tx) => tx`select save_grade_draft(${attempt}, 12, null, 'fail', 'Secret')`,
    );
    const seen = (who: string) => db.as(who, (tx) => tx`select feedback from grade_drafts`);
    expect(await seen(place.jonas)).toEqual([{ feedback: "Secret" }]);
    for (const who of [place.amara.user, place.lea, place.admin])
      expect(await seen(who)).toEqual([]);
    expect((await act.page(place.jonas, attempt)).draft).toMatchObject({
      score: 12,
      verdict: "fail",
    });
    expect((await act.page(place.admin, attempt)).draft).toBeNull();
    await expect(
      db.as(
        place.amara.user,
        (tx) => tx`select save_grade_draft(${attempt}, 99, null, 'pass', '')`,
      ),
    ).rejects.toThrow("attempt_not_found");
    await expect(
      db.as(place.amara.user, (tx) => tx`update student_assignments set score = 100`),
    ).rejects.toThrow("permission denied");
  });

  test("nobody's own company opens another company's work", async () => {
    const [here, there] = [await gradingAcademy(db), await gradingAcademy(db)];
    const attempt = await act.handsIn(here.amara, here.work);
    for (const who of [there.jonas, there.admin]) {
      expect(await act.page(who, attempt)).toBeNull();
      await expect(act.grades(who, attempt, pass)).rejects.toThrow("attempt_not_found");
    }
  });
});

describe("a grade", () => {
  test("is refused out of range, without a verdict, and as a pass below the pass mark", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    const cases = [
      [{ ...pass, score: 101 }, "score_out_of_range"],
      [{ ...pass, score: -1 }, "score_out_of_range"],
      [{ ...pass, score: null }, "score_out_of_range"],
      [{ ...pass, verdict: null }, "verdict_is_missing"],
      [{ ...pass, verdict: "great" }, "verdict_is_missing"],
      [{ ...pass, score: 59 }, "score_is_below_pass"],
      [{ ...again, feedback: "  " }, "needs_work_says_what"],
    ] as const;
    for (const [grade, refusal] of cases)
      await expect(act.grades(place.jonas, attempt, grade)).rejects.toThrow(refusal);
    expect(await graded(attempt)).toMatchObject({ state: "submitted" });
    expect(await historyOf(attempt)).toEqual([]);
  });

  test("the last attempt is passed or failed, unless one more is given first", async () => {
    const place = await gradingAcademy(db, { assignment: { attempts_allowed: 1 } });
    const attempt = await act.handsIn(place.amara, place.work);
    await expect(act.grades(place.jonas, attempt, again)).rejects.toThrow(
      "last_attempt_cannot_be_returned",
    );
    await db.as(
      place.jonas,
      (tx) => tx`select grant_extension(${place.amara.id}, ${place.work}, null, 1, 'Was ill')`,
    );
    await act.grades(place.jonas, attempt, again);
    expect(await graded(attempt)).toMatchObject({ state: "returned" });
  });

  test("by rubric is the sum of its criteria, each whole and within its points", async () => {
    const place = await gradingAcademy(db, { assignment: { rubric: db.sql.json(rubric) } });
    const attempt = await act.handsIn(place.amara, place.work);
    const bad = [
      null,
      {},
      { cost: 40 },
      { cost: 41, margin: 30 },
      { cost: -1, margin: 30 },
      { cost: 1.5, margin: 30 },
      { cost: "40", margin: 30 },
      { cost: null, margin: 30 },
    ];
    for (const points of bad)
      await expect(
        act.grades(place.jonas, attempt, { ...pass, score: 100, rubric: points }),
      ).rejects.toThrow("rubric_is_incomplete");
    await act.grades(place.jonas, attempt, {
      ...pass,
      score: 1,
      rubric: { cost: 20, margin: 60, extra: 5 },
    });
    expect(await graded(attempt)).toMatchObject({ score: 80, raw_score: 80 });
    expect((await act.page(place.jonas, attempt)).attempt.rubric_scores).toEqual({
      cost: 20,
      margin: 60,
    });
  });

  test("says what a pass opens before it is given, and opens just that", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    expect((await act.page(place.jonas, attempt)).opens).toEqual([]);
    await act.sees(place, place.amara, place.path.recordings[0] as string);
    expect((await act.page(place.jonas, attempt)).opens).toEqual(["1.2 Lesson 2"]);
    const { opened } = await act.grades(place.jonas, attempt, pass);
    expect(opened).toEqual([place.path.recordings[1]]);
    expect((await act.page(place.jonas, attempt)).opens).toEqual([]);
  });
});

describe("the late policy", () => {
  const policy = {
    late_percent_per_day: 10,
    late_floor_percent: 50,
    max_score: 100,
    pass_score: 0,
  };
  test.each([
    { days: 0, raw: 90, final: 90 },
    { days: 1, raw: 90, final: 80 },
    { days: 3, raw: 90, final: 60 },
    { days: 4, raw: 90, final: 50 },
    { days: 30, raw: 90, final: 50 },
    { days: 2, raw: 55, final: 50 },
    { days: 1, raw: 50, final: 50 },
    { days: 5, raw: 40, final: 40 },
    { days: 5, raw: 0, final: 0 },
  ])("$raw points $days days late become $final", async ({ days, raw, final }) => {
    const place = await gradingAcademy(db, { assignment: policy });
    const attempt = await act.handsIn(place.amara, place.work);
    await db.sql`update student_assignments set late_days = ${days} where id = ${attempt}`;
    const preview = (await act.page(place.jonas, attempt)).scores_after_lateness;
    expect(preview?.[raw] ?? raw).toBe(final);
    expect(await act.grades(place.jonas, attempt, { ...pass, score: raw })).toMatchObject({
      score: final,
    });
    expect(await graded(attempt)).toMatchObject({ raw_score: raw, score: final });
  });

  test("an extension counts waiting work again, in the academy's zone", async () => {
    const place = await gradingAcademy(db, { assignment: { ...policy, due_date: "2020-01-31" } });
    const attempt = await act.handsIn(place.amara, place.work);
    const late = async () => (await act.page(place.jonas, attempt)).attempt;
    expect((await late()).late_days).toBeGreaterThan(2000);
    await db.as(
      place.jonas,
      (tx) =>
        tx`select grant_extension(${place.amara.id}, ${place.work}, '2099-12-31', 0, 'Was ill')`,
    );
    expect(await late()).toMatchObject({ late_days: 0, due_at: "2099-12-31T22:59:59+00:00" });
    await expect(
      db.as(
        place.lea,
        (tx) =>
          tx`select grant_extension(${place.amara.id}, ${place.work}, '2099-12-31', 0, 'Mine?')`,
      ),
    ).rejects.toThrow("student_not_found");
  });

  test("what a second extension leaves out stays as the first one gave it", async () => {
    const { amara, jonas, work } = await gradingAcademy(db, { assignment: policy });
    const extend = (date: string | null, attempts: number | null) =>
      db.as(
        jonas,
        (tx) => tx`select grant_extension(${amara.id}, ${work}, ${date}, ${attempts}, 'Was ill')`,
      );
    const granted = () => db.sql`
      select due_date::text, extra_attempts from assignment_extensions where student_id = ${amara.id}`;

    await extend("2099-12-31", null);
    await extend(null, 2);
    expect(await granted()).toEqual([{ due_date: "2099-12-31", extra_attempts: 2 }]);
    await extend("2099-12-01", null);
    expect(await granted()).toEqual([{ due_date: "2099-12-01", extra_attempts: 2 }]);
    await expect(extend(null, null)).rejects.toThrow("extension_gives_something");
  });
});

describe("changing a grade", () => {
  test("needs a reason, and the history keeps both", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await expect(act.changes(place.jonas, attempt, pass, "Too early")).rejects.toThrow(
      "attempt_is_not_graded",
    );
    await act.grades(place.jonas, attempt, again);
    await expect(act.changes(place.jonas, attempt, pass, " ")).rejects.toThrow(
      "reason_is_required",
    );
    await act.changes(place.admin, attempt, pass, "Read the wrong file");
    expect(await historyOf(attempt)).toEqual([
      { old: null, new: "needs_work", reason: null, graded_by: place.jonas },
      { old: "needs_work", new: "pass", reason: "Read the wrong file", graded_by: place.admin },
    ]);
    const { events } = await act.page(place.jonas, attempt);
    expect(events.map((event: { by: string }) => event.by)).toEqual(["Jonas Weber", "Ada Admin"]);
  });

  test("stops once a newer attempt has been handed in", async () => {
    const place = await gradingAcademy(db);
    const first = await act.handsIn(place.amara, place.work);
    await act.grades(place.jonas, first, again);
    const second = await act.handsIn(place.amara, place.work);
    await expect(act.changes(place.jonas, first, pass, "Second thoughts")).rejects.toThrow(
      "attempt_is_stale",
    );
    const { others } = await act.page(place.jonas, second);
    expect(others).toMatchObject([{ id: first, number: 1, verdict: "needs_work", score: 40 }]);
  });

  test("leaves the history as it was written: nobody edits, deletes or empties it", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await act.grades(place.jonas, attempt, pass);
    await expect(db.sql`update grade_events set reason = 'x'`).rejects.toThrow("append_only");
    await expect(db.sql`delete from grade_events`).rejects.toThrow("append_only");
    await expect(db.sql`truncate grade_events cascade`).rejects.toThrow("append_only");
    for (const who of [place.jonas, place.admin, "service_role"])
      await expect(db.as(who, (tx) => tx`delete from grade_events`)).rejects.toThrow(
        "permission denied",
      );
    expect(await db.as(place.amara.user, (tx) => tx`select id from grade_events`)).toEqual([]);
  });
});

describe("two at once", () => {
  const grade = (who: string, attempt: string, score: number) =>
    step(who, "select grade_attempt($1, $2, null, 'pass', 'Fine')", attempt, score);

  test("one of two graders wins, the other is told, and there is one grade", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await db.as(
      place.admin,
      (tx) => tx`select save_grade_draft(${attempt}, 70, null, 'pass', 'Mine')`,
    );
    expect(
      await race(db, grade(place.jonas, attempt, 90), grade(place.admin, attempt, 70)),
    ).toEqual(["ok", "attempt_is_graded"]);
    expect(await graded(attempt)).toMatchObject({ score: 90, graded_by: place.jonas });
    expect(await historyOf(attempt)).toHaveLength(1);
    const loser = await act.page(place.admin, attempt);
    expect(loser.draft).toMatchObject({ feedback: "Mine" });
    expect(loser.attempt.graded_by).toEqual({ mine: false, name: "Jonas Weber" });
  });

  test("grading and changing at once queue up: the change sees the grade", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    const change = step(
      place.admin,
      "select change_grade($1, 65, null, 'pass', 'Less', 'Counted twice')",
      attempt,
    );
    expect(await race(db, grade(place.jonas, attempt, 90), change)).toEqual(["ok", "ok"]);
    expect(await graded(attempt)).toMatchObject({ score: 65, graded_by: place.admin });
    expect(await historyOf(attempt)).toMatchObject([{ old: null }, { old: "pass", new: "pass" }]);
  });

  test("a second click grades nothing twice and tells the student once", async () => {
    const place = await gradingAcademy(db);
    const attempt = await act.handsIn(place.amara, place.work);
    await act.grades(place.jonas, attempt, pass);
    await expect(act.grades(place.jonas, attempt, pass)).rejects.toThrow("attempt_is_graded");
    const told =
      await db.sql`select id from notifications where user_id = ${place.amara.user} and type = 'graded'`;
    expect(told).toHaveLength(1);
  });
});
