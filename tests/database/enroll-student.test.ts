import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { company, course, person, student } from "./people.ts";

type Json = Record<string, unknown>;

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy(settings: Json = {}) {
  const id = await company(db.sql, settings);
  const [manager, mentor] = [
    await person(db.sql, id, "enrollment_manager"),
    await person(db.sql, id, "mentor"),
  ];
  const { id: courseId } = await course(db.sql, id, { lessons: 1 });
  return { id, manager, mentor, course: courseId };
}

type Academy = Awaited<ReturnType<typeof academy>>;

const address = () => `${randomUUID()}@newcomers.test`;
const who = (at: Academy, more: Json = {}) => ({
  full_name: "Lucía Fernández",
  email: address(),
  phone_number: "+34612345678",
  company_name: "Casa Fernández",
  mentor_id: at.mentor,
  courses: [at.course],
  starts_on: "2027-01-01",
  ...more,
});
const sevenParts = {
  items: [{ description: "First sale to steady store", unit_price: "2390.00" }],
  discount_percent: "10",
  plan: { count: 7, cadence: "monthly", first_due: "2026-12-31" },
};

type Asked = { key?: string; invoice?: Json | null; issued?: boolean; as?: string };

function enroll(at: Academy, given: Json, asked: Asked = {}) {
  const { key = randomUUID(), invoice = sevenParts, issued = true, as = at.manager } = asked;
  return db.as(as, async (tx) => {
    const json = (value: unknown) => tx.json(JSON.parse(JSON.stringify(value)));
    const [row] = await tx<[{ made: Json }]>`
      select enroll_student(${key}, ${json(given)}, ${randomUUID().replaceAll("-", "").repeat(2)},
        ${invoice ? json(invoice) : null}, ${issued}) as made`;
    return row.made;
  });
}

const counts = async (companyId: string) => {
  const [row] = await db.sql`
    select (select count(*)::int from students where company_id = ${companyId}) as students,
      (select count(*)::int from enrollments where company_id = ${companyId}) as enrollments,
      (select count(*)::int from invoices where company_id = ${companyId}) as invoices,
      (select count(*)::int from invitations where company_id = ${companyId}) as invitations`;
  return row;
};
const one = { students: 1, enrollments: 1, invoices: 1, invitations: 1 };
const nobody = { students: 0, enrollments: 0, invoices: 0, invitations: 0 };

describe("bringing a student in", () => {
  test("makes the student, the enrollment, the issued invoice with its instalments, and the invitation", async () => {
    const at = await academy();
    const made = await enroll(at, who(at));
    const [page] = await db.as(
      at.manager,
      (tx) => tx`select enrolled_student(${String(made.student_id)}) as it`,
    );
    expect(page?.it).toMatchObject({
      full_name: "Lucía Fernández",
      phone_number: "+34612345678",
      company_name: "Casa Fernández",
      courses: [{ title: "A course", starts_on: "2027-01-01" }],
      invitation: { state: "open", sent_count: 1 },
      invoice: { status: "issued", amount: "2151.00" },
    });
    expect(page?.it.invoice.number).toMatch(/^INV-\d{4}-000001$/);
    expect(
      page?.it.invoice.instalments.map(({ due_date, amount }: Json) => `${due_date} ${amount}`),
    ).toEqual([
      "2026-12-31 307.32",
      "2027-01-31 307.28",
      "2027-02-28 307.28",
      "2027-03-31 307.28",
      "2027-04-30 307.28",
      "2027-05-31 307.28",
      "2027-06-30 307.28",
    ]);
    expect(await counts(at.id)).toEqual(one);
  });

  test("keeps a draft without a number where it is asked for, and no invoice where there is none", async () => {
    const at = await academy();
    await enroll(at, who(at), { issued: false });
    await enroll(at, who(at), { invoice: null });
    const rows = await db.sql`select status, number from invoices where company_id = ${at.id}`;
    expect([...rows]).toEqual([{ status: "draft", number: null }]);
  });

  test("lessons wait for the first payment where the academy says so", async () => {
    const [waits, opens] = [await academy({ access_starts: "first_payment" }), await academy()];
    for (const [at, isHeld] of [
      [waits, true],
      [opens, false],
    ] as const) {
      const made = await enroll(at, who(at));
      const [row] = await db.sql`
        select exists (select from access_holds where student_id = ${String(made.student_id)} and kind = 'billing' and lifted_at is null) as held`;
      expect(row?.held).toBe(isHeld);
    }
  });
});

describe("all or nothing", () => {
  test.each<[string, (at: Academy) => Json, Json | null, string]>([
    [
      "instalments that do not add up",
      (at) => who(at),
      { ...sevenParts, instalments: [{ due_date: "2027-01-01", amount: "100.00" }] },
      "instalments_do_not_add_up",
    ],
    [
      "a line without a price",
      (at) => who(at),
      { items: [{ description: "Course" }] },
      "amount_is_malformed",
    ],
    [
      "an amount with too many decimals",
      (at) => who(at),
      { items: [{ description: "Course", unit_price: "1.001" }] },
      "amount_has_too_many_decimals",
    ],
    [
      "a negative price",
      (at) => who(at),
      { items: [{ description: "Course", unit_price: "-5" }] },
      "amount_is_malformed",
    ],
    [
      "a discount above the price",
      (at) => who(at),
      { ...sevenParts, discount_percent: "101" },
      "percents_are_sensible",
    ],
    ["no course", (at) => who(at, { courses: [] }), sevenParts, "enrollment_names_a_course"],
    [
      "a course nobody knows",
      (at) => who(at, { courses: [randomUUID()] }),
      sevenParts,
      "course_not_found",
    ],
    [
      "a mentor nobody knows",
      (at) => who(at, { mentor_id: randomUUID() }),
      sevenParts,
      "mentor_not_found",
    ],
    ["no start", (at) => who(at, { starts_on: null }), sevenParts, "start_day_is_missing"],
    ["a name of blanks", (at) => who(at, { full_name: "  " }), sevenParts, "student_has_a_name"],
    ["half an e-mail", (at) => who(at, { email: "lucia@" }), sevenParts, "invited_email_is_whole"],
    [
      "a phone without its country",
      (at) => who(at, { phone_number: "612345678" }),
      sevenParts,
      "student_phone_is_e164",
    ],
  ])("%s leaves nothing behind", async (_, given, invoice, refusal) => {
    const at = await academy();
    await expect(enroll(at, given(at), { invoice })).rejects.toThrow(refusal);
    expect(await counts(at.id)).toEqual(nobody);
  });

  test("another academy's course and mentor are as if they did not exist", async () => {
    const [here, there] = [await academy(), await academy()];
    await expect(enroll(here, who(here, { courses: [there.course] }))).rejects.toThrow(
      "course_not_found",
    );
    await expect(enroll(here, who(here, { mentor_id: there.mentor }))).rejects.toThrow(
      "mentor_not_found",
    );
    expect(await counts(here.id)).toEqual(nobody);
  });

  test("mentors and students bring nobody in", async () => {
    const at = await academy();
    const { user } = await student(db.sql, at.id);
    for (const as of [at.mentor, user])
      await expect(enroll(at, who(at), { as })).rejects.toThrow("not_allowed");
  });
});

describe("twice", () => {
  test("the same form pressed twice, at the same moment too, brings one student in", async () => {
    const at = await academy();
    const [given, key] = [who(at), randomUUID()];
    const made = await Promise.all([1, 2, 3, 4].map(() => enroll(at, given, { key })));
    expect(new Set(made.map(({ student_id }) => student_id)).size).toBe(1);
    expect(made.filter(({ is_new }) => is_new)).toHaveLength(1);
    expect(await counts(at.id)).toEqual(one);
  });

  test("two managers enrolling the same e-mail at once: one is told that the student is there", async () => {
    const at = await academy();
    const given = who(at);
    const results = await Promise.allSettled([enroll(at, given), enroll(at, given)]);
    const refused = results.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason)] : [],
    );
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain("one_student_per_email");
    expect(await counts(at.id)).toEqual(one);
  });

  test("the same e-mail in capitals is the same", async () => {
    const at = await academy();
    const given = who(at);
    await enroll(at, given);
    await expect(enroll(at, { ...given, email: ` ${given.email.toUpperCase()} ` })).rejects.toThrow(
      "one_student_per_email",
    );
  });

  test("an e-mail with an account here is refused; of one elsewhere the office learns nothing", async () => {
    const [at, elsewhere] = [await academy(), await academy()];
    const emailOf = async (user: string) =>
      (await db.sql<{ email: string }[]>`select email from users where id = ${user}`)[0]?.email;
    const here = who(at, { email: await emailOf(at.mentor) });
    await expect(enroll(at, here)).rejects.toThrow("one_account_per_email");
    const there = who(at, { email: await emailOf(elsewhere.mentor) });
    expect(await enroll(at, there)).toMatchObject({ is_new: true });
  });

  test("another academy may use the same key and know nothing of it", async () => {
    const [here, there] = [await academy(), await academy()];
    const key = randomUUID();
    await enroll(here, who(here), { key });
    expect((await enroll(there, who(there), { key })).is_new).toBe(true);
  });
});

describe("while somebody types", () => {
  const check = async (as: string, email: string, phone: string | null = null) => {
    const [row] = await db.as(as, (tx) => tx`select check_person(${email}, ${phone}) as said`);
    return row?.said;
  };

  test("it is said what is taken here, and nothing about other academies", async () => {
    const [at, elsewhere] = [await academy(), await academy()];
    const given = who(at);
    expect(await check(at.manager, given.email)).toEqual({ email: null, is_phone_used: false });
    await enroll(at, given);
    expect(await check(at.manager, given.email.toUpperCase(), "+34612345678")).toEqual({
      email: "student",
      is_phone_used: true,
    });
    expect(await check(elsewhere.manager, given.email, "+34612345678")).toEqual({
      email: null,
      is_phone_used: false,
    });
    const [mentor] = await db.sql`select email from users where id = ${at.mentor}`;
    expect((await check(at.manager, mentor?.email)).email).toBe("staff");
  });

  const preview = async (as: string, invoice: Json) => {
    const [row] = await db.as(
      as,
      (tx) => tx`select preview_enrollment(${tx.json(JSON.parse(JSON.stringify(invoice)))}) as it`,
    );
    return row?.it;
  };

  test("the preview adds up, and says what the first instalment carries more", async () => {
    const at = await academy();
    expect(await preview(at.manager, sevenParts)).toMatchObject({
      subtotal: "2390.00",
      discount: "239.00",
      amount: "2151.00",
      first_extra: "0.04",
      missing: "0.00",
      exponent: 2,
    });
  });

  test("listed instalments that miss the total say by how much; dates must be days in order", async () => {
    const at = await academy();
    const listed = (...parts: [string, string][]) => ({
      ...sevenParts,
      instalments: parts.map(([due_date, amount]) => ({ due_date, amount })),
    });
    const short = await preview(
      at.manager,
      listed(["2027-01-01", "1000"], ["2027-02-01", "1000.50"]),
    );
    expect(short).toMatchObject({ amount: "2151.00", missing: "150.50" });
    expect((await preview(at.manager, listed(["2027-01-01", "2200"]))).missing).toBe("-49.00");
    await expect(
      preview(at.manager, listed(["2027-02-01", "1000"], ["2027-01-01", "1151"])),
    ).rejects.toThrow("instalments_are_out_of_order");
    await expect(preview(at.manager, listed(["2027-02-30", "2151"]))).rejects.toThrow(
      "due_date_is_missing",
    );
  });

  test("a currency without decimals has none in the preview either", async () => {
    const at = await academy();
    const yen = {
      currency: "JPY",
      items: [{ description: "Course", unit_price: "100000" }],
      plan: { count: 3, cadence: "monthly", first_due: "2027-01-31" },
    };
    const { instalments } = await preview(at.manager, yen);
    expect(instalments.map(({ amount }: Json) => amount)).toEqual(["33334", "33333", "33333"]);
  });
});

test("somebody without a course is brought into one, once, and again after it ended", async () => {
  const at = await academy();
  const lea = await student(db.sql, at.id, { mentor: at.mentor, name: "Lea Brandt" });
  const as = (user: string, sql: string, id = lea.id, to = at.course) =>
    db.as(user, (tx) => tx.unsafe(sql, [id, to].slice(0, sql.includes("$2") ? 2 : 1)));
  const join = (user: string, id?: string, to?: string) =>
    as(user, "select join_course($1, $2, '2026-12-01')", id, to);
  const choices = async () =>
    (await as(at.manager, "select courses_to_join($1) as list"))[0]?.list.courses.length;
  expect(await choices()).toBe(1);
  await Promise.all([join(at.manager), join(at.manager)]);
  expect(await choices()).toBe(0);
  await db.sql`update enrollments set state = 'ended', ends_on = '2026-12-02' where student_id = ${lea.id}`;
  await join(at.manager);
  expect(await db.sql`select state, ends_on from enrollments where student_id = ${lea.id}`).toEqual(
    [{ state: "active", ends_on: null }],
  );

  const other = await academy();
  await expect(join(other.manager)).rejects.toThrow("student_not_found");
  await expect(join(at.manager, lea.id, other.course)).rejects.toThrow("course_not_found");
  await expect(join(at.mentor)).rejects.toThrow("student_not_found");
});
