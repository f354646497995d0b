import type { Sql, TransactionSql } from "postgres";
import { asCaller, type Caller, callerSettings } from "../../supabase/local/caller.ts";
import { idOf, kinds, outline } from "./dataset.ts";
import { ms, percentile, timeAll, timeAtRate, timeEach, timeInTurns, times } from "./measure.ts";
import { informed, judged, type Row } from "./report.ts";

const signedIn = (user: string) => ({
  role: "authenticated",
  claims: { sub: user, role: "authenticated", session_id: user },
});
const service = { role: "service_role", claims: { role: "service_role" } };
const student = (number: number) => signedIn(idOf(kinds.user, number));

/** The same read of one's own rows, with policies and without. */
export async function rowLevelSecurity(sql: Sql): Promise<Row[]> {
  const studentId = idOf(kinds.student, 7);
  const read = (tx: TransactionSql) =>
    tx`select recording_id, watched_duration, completed_at from student_recordings where student_id = ${studentId} order by recording_id`;
  const plain = await timeEach(400, () => sql.begin((tx) => read(tx)));
  // The caller's settings are one more round trip; a service role pays it too. A few of each at a time, so that a busy
  // moment is shared; not one by one, because a statement is planned anew whenever its caller's role changes.
  const guarded: number[] = [];
  const settings: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    guarded.push(...(await timeEach(50, () => asCaller(sql, student(7), (tx) => read(tx)))));
    settings.push(...(await timeEach(50, () => asCaller(sql, service, (tx) => read(tx)))));
  }
  for (const times of [guarded, settings]) times.sort((a, b) => a - b);
  const ratio = percentile(guarded, 0.5) / percentile(settings, 0.5);
  const nodes = (caller: Caller) =>
    asCaller(sql, caller, async (tx) => {
      const plan = await tx`explain (costs off) ${read(tx)}`;
      return plan
        .map((row) => String(row["QUERY PLAN"]))
        .filter((line) => /Scan|Sort$/.test(line))
        .join();
    });
  const same = (await nodes(student(7))) === (await nodes(service));
  return [
    judged(
      "own progress with row-level security against without, p50",
      `${times(ratio)} (${ms(percentile(guarded, 0.5))}), ${same ? "same" : "other"} plan`,
      "≤ 1.25×, same plan",
      ratio <= 1.25 && same,
    ),
    informed("the same without any caller settings, p50", ms(percentile(plain, 0.5))),
  ];
}

type Read = { what: string; run: (sql: Sql, index: number) => Promise<unknown> };

const reads: Read[] = [
  {
    what: "student dashboard",
    run: (sql, index) =>
      asCaller(sql, student(1 + (index % 900)), (tx) => tx`select student_home()`),
  },
  {
    what: "course page",
    run: (sql, index) =>
      asCaller(
        sql,
        student(1 + (index % 900)),
        (tx) => tx`select course_outline(${idOf(kinds.course, 1)})`,
      ),
  },
  {
    what: "lesson page",
    run: (sql, index) =>
      asCaller(
        sql,
        student(1 + (index % 900)),
        (tx) => tx`select lesson_page(${idOf(kinds.recording, 40)})`,
      ),
  },
  {
    what: "mentor queue",
    run: (sql, index) =>
      asCaller(
        sql,
        signedIn(idOf(kinds.mentor, 1 + (index % 20))),
        (tx) => tx`select mentor_queue()`,
      ),
  },
];

/** The data of a page at 100,000 students against 1,000: the same function, the same people. */
export async function pagesAtSize(small: Sql, large: Sql): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, run } of reads) {
    const [few, many] = await timeInTurns(
      150,
      (index) => run(small, index),
      (index) => run(large, index),
    );
    const ratio = percentile(many, 0.95) / percentile(few, 0.95);
    rows.push(
      judged(
        `${what}, 100,000 students against 1,000, p95`,
        `${times(ratio)} (${ms(percentile(few, 0.95))} → ${ms(percentile(many, 0.95))})`,
        "≤ 1.5×",
        ratio <= 1.5,
      ),
    );
  }
  return rows;
}

/** Re-evaluating one student's unlocks on courses of 60, 200 and 500 lessons. */
export async function unlocking(sql: Sql): Promise<Row[]> {
  const rows: Row[] = [];
  let perLesson = 0;
  for (const [place, lessons] of [60, 200, 500].entries()) {
    const course = idOf(kinds.course, 10 + place);
    const studentId = idOf(kinds.student, 500 + place);
    await sql`set session_replication_role = replica`;
    for (const statement of outline(
      `'${idOf(kinds.company, 1)}'`,
      `'${course}'`,
      lessons,
      1000 * (1 + place),
    ))
      await sql.unsafe(statement);
    await sql`delete from enrollments where student_id = ${studentId}`;
    await sql`insert into enrollments (company_id, student_id, course_id, starts_on) values (${idOf(kinds.company, 1)}, ${studentId}, ${course}, current_date - 9)`;
    await sql`set session_replication_role = default`;
    await sql`analyze`;
    const taken = await timeEach(
      60,
      () => sql`select private.reevaluate(${studentId}, 'completed')`,
    );
    const p50 = percentile(taken, 0.5);
    if (lessons === 60) perLesson = p50 / 60;
    const within = lessons < 500 || (p50 <= 10 && p50 / 500 <= perLesson * 1.5);
    rows.push(
      lessons === 500
        ? judged("re-evaluating unlocks, 500 lessons, p50", ms(p50), "≤ 10 ms, linear", within)
        : informed(`re-evaluating unlocks, ${lessons} lessons, p50`, ms(p50)),
    );
  }
  return rows;
}

/** A whole request in one message, which Postgres runs as one transaction: so that the client's round trips are not what is measured. */
function asOneMessage(caller: Caller, statement: string) {
  const settings = Object.entries(callerSettings(caller)).map(
    ([name, value]) => `set_config('${name}', '${value}', true)`,
  );
  return `select ${settings.join(", ")}; ${statement}`;
}

/** The real API function as the student, each report by another student. */
export async function watchReports(sql: Sql, students: number): Promise<Row[]> {
  const report = (number: number) =>
    sql.unsafe(
      asOneMessage(
        student(number),
        `select public.report_watch('${idOf(kinds.recording, 40)}', '[[120, 140]]', 140)`,
      ),
    );
  const first = Array.from({ length: Math.min(12_000, students / 2) }, (_, index) => index + 1);
  const flatOut = await timeAll(first, 16, report);
  const next = Array.from({ length: 3_000 }, (_, index) => first.length + index + 1);
  const steady = await timeAtRate(next, 300, report);
  return [
    judged(
      "watch reports per second, 16 connections",
      `${flatOut.perSecond.toFixed(0)}/s`,
      "≥ 1,500/s",
      flatOut.perSecond >= 1500,
    ),
    judged(
      "watch reports at 300/s, p95",
      ms(percentile(steady, 0.95)),
      "≤ 20 ms",
      percentile(steady, 0.95) <= 20,
    ),
  ];
}

/** One mentor with 10,000 waiting attempts: the queue's page, and opening the next. */
export async function longQueue(large: Sql): Promise<Row[]> {
  const mentor = idOf(kinds.mentor, 1);
  await large`set session_replication_role = replica`;
  await large`update students set mentor_id = ${mentor} where student_number <= 40000`;
  await large`
    update student_assignments w set mentor_id = ${mentor}
    from students s where s.id = w.student_id and s.mentor_id = ${mentor} and w.mentor_id <> ${mentor}`;
  await large`set session_replication_role = default`;
  await large`vacuum (analyze) students, student_assignments`;
  const waiting =
    await large`select w.id from student_assignments w join students s on s.id = w.student_id
    where s.mentor_id = ${mentor} and w.state = 'submitted' order by w.submitted_at limit 60`;
  const queue = await timeEach(40, () =>
    asCaller(large, signedIn(mentor), (tx) => tx`select mentor_queue()`),
  );
  const open = await timeEach(40, (index) =>
    asCaller(large, signedIn(mentor), async (tx) => {
      await tx`select claim_attempt(${waiting[index]?.id})`;
      return tx`select attempt_page(${waiting[index]?.id})`;
    }),
  );
  return [
    judged(
      "next attempt in a queue of 10,000: claim and page, p95",
      ms(percentile(open, 0.95)),
      "≤ 150 ms",
      percentile(open, 0.95) <= 150,
    ),
    informed("the queue's first page with 10,000 waiting, p95", ms(percentile(queue, 0.95))),
  ];
}
