import { createHash, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { guessMapping } from "../../lib/imports/columns.ts";
import { readRow } from "../../lib/imports/row.ts";
import { readSheet } from "../../lib/imports/sheet.ts";
import { type Academy, academy, billingDatabase, call, wrongTotals } from "./billing-academy.ts";
import type { Database } from "./database.ts";

let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

type Options = { course?: string; mentor?: string };
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const header = "Name,E-mail,Phone,Course,Price,Instalments";

/** Uploads CSV text as somebody of the office; returns the import's id. */
async function upload(place: Academy, text: string, by = place.enroll): Promise<string> {
  const { headers, rows } = readSheet(text);
  const [row] = await db.as(
    by,
    (tx) =>
      tx`select start_import('students.csv', ${hash(text)}, ${headers}, ${tx.json(rows)}) as id`,
  );
  return row?.id;
}

/** Reads every row as the app does and lets the database check them. */
async function check(place: Academy, id: string, options: Options = {}) {
  const [row] = await db.sql`select headers from student_imports where id = ${id}`;
  const headers: string[] = row?.headers;
  const mapping = guessMapping(headers);
  const cells: { row: number; cells: string[] }[] = await call(db, place.enroll, "import_cells", {
    import: id,
  });
  const rows = cells.map((one) => ({
    row: one.row,
    ...readRow(one.cells, { headers, mapping, country: null, order: "dmy" }),
  }));
  const [answer] = await db.as(
    place.enroll,
    (tx) => tx`
      select check_import(${id}, ${tx.json(mapping)}, ${tx.json({ course: place.path.id, ...options })}, ${tx.json(rows as never)}) as r`,
  );
  return answer?.r;
}

/** Enrolls what is left, at most so many rows, as the browser's requests do; a row is a transaction. */
async function run(place: Academy, id: string, most = Number.POSITIVE_INFINITY) {
  await call(db, place.enroll, "begin_import", { import: id, sends_mail: false });
  for (let done = 0; done < most; ) {
    const batch = await call(db, place.enroll, "import_batch", { import: id, limit: 100 });
    if (batch.rows.length === 0) return batch.counts;
    for (const { row } of batch.rows.slice(0, most - done)) {
      await call(db, place.enroll, "import_row", {
        import: id,
        row,
        token_hash: hash(randomUUID()),
      });
      done += 1;
    }
  }
  return null;
}

const page = (place: Academy, id: string, state: string | null = null) =>
  call(db, place.enroll, "import_page", { import: id, state });
const studentsOf = async (place: Academy) =>
  (
    await db.sql`select full_name, email, phone_number from students where company_id = ${place.id} order by email`
  ).map((row) => row.email);

test("a file says for each row whether it creates, is there already or has to be mended, and writes nobody", async () => {
  const place = await academy(db);
  const [amara] = await db.sql`select email from students where id = ${place.amara.id}`;
  const before = await studentsOf(place);
  const id = await upload(
    place,
    [
      header,
      "Lucía Fernández,lucia@casafern.test,+34612345678,,1200,3",
      `Amara Okafor,${amara?.email},,,,`,
      ",nobody@new.test,,,,",
      "Bo,lucia@casafern.test,,,,",
      "Ann,ann@new.test,+34612345678,,,",
      "Eve,eve@new.test,3.46E+11,,,",
      "Kim,kim@new.test,,Unknown course,,",
      "Pat,pat@new.test,,,1200.5555,2",
      "Tim,tim@new.test,,A course,90,",
    ].join("\n"),
  );
  expect(await check(place, id)).toMatchObject({ create: 2, exists: 1, error: 6, created: 0 });
  expect(await studentsOf(place)).toEqual(before);
  const { rows } = await page(place, id, "error");
  expect(
    rows.map((row: { line: number; problems: object[] }) => [row.line, row.problems[0]]),
  ).toMatchObject([
    [4, { column: "Name", cure: "The name is missing." }],
    [5, { column: "E-mail", name: "row_repeats_an_email", line: 2 }],
    [6, { column: "Phone", name: "row_repeats_a_phone", line: 2 }],
    [7, { column: "Phone", cure: expect.stringContaining("shortened") }],
    [8, { column: "Course", name: "course_not_found" }],
    [9, { column: "Price", name: expect.any(String) }],
  ]);
});

test("good rows become students with mentor, course, invoice and invitation; the same file again creates nobody", async () => {
  const place = await academy(db);
  const text = `${header},Mentor\nLucía Fernández,lucia@casafern.test,+34612345678,A course,1200,3,Jonas Weber\nBo,bo@new.test,,,,,\n`;
  const id = await upload(place, text);
  await check(place, id);
  expect(await run(place, id)).toMatchObject({ created: 2, create: 0, error: 0 });

  const [lucia] = await db.sql`
    select s.full_name, s.phone_number, u.full_name as mentor, v.status, round(v.amount, 2)::text as amount, v.currency,
      (select count(*)::int from installment_plans p where p.invoice_id = v.id) as parts,
      (select count(*)::int from enrollments e where e.student_id = s.id) as courses,
      (select count(*)::int from invitations i where i.student_id = s.id) as invited
    from students s left join users u on u.id = s.mentor_id left join invoices v on v.student_id = s.id
    where s.email = 'lucia@casafern.test' and s.company_id = ${place.id}`;
  expect(lucia).toMatchObject({
    full_name: "Lucía Fernández",
    phone_number: "+34612345678",
    mentor: "Jonas Weber",
    status: "issued",
    amount: "1200.00",
    parts: 3,
    courses: 1,
    invited: 1,
  });
  expect(Array.from(await wrongTotals(db))).toEqual([]);
  expect(await page(place, id)).toMatchObject({ state: "done" });

  const again = await upload(place, text);
  expect(await check(place, again)).toMatchObject({ create: 0, exists: 2, error: 0 });
  expect((await page(place, again)).same_file).toHaveLength(1);
  expect(await run(place, again)).toMatchObject({ created: 0, exists: 2 });
  expect(await studentsOf(place)).toHaveLength(3);
});

test("two dry runs of one file, both committed, still create each student once", async () => {
  const place = await academy(db);
  const text = `${header}\n${Array.from({ length: 12 }, (_, n) => `Student ${n},s${n}@twice.test,,,,`).join("\n")}`;
  const ids = [await upload(place, text), await upload(place, text)];
  for (const id of ids) expect(await check(place, id)).toMatchObject({ create: 12 });
  const counts = await Promise.all(ids.map((id) => run(place, id)));
  expect(counts.reduce((sum, one) => sum + one.created, 0)).toBe(12);
  expect(await studentsOf(place)).toHaveLength(13);
});

test("rows missing from a file, or left out of a second one, remove nobody", async () => {
  const place = await academy(db);
  const first = await upload(place, `${header}\nAnn,ann@stay.test,,,,\nBo,bo@stay.test,,,,\n`);
  await check(place, first);
  await run(place, first);
  const second = await upload(place, `${header}\nBo,bo@stay.test,,,,\n`);
  await check(place, second);
  await run(place, second);
  expect(await studentsOf(place)).toEqual(
    expect.arrayContaining(["ann@stay.test", "bo@stay.test"]),
  );
  const [row] = await db.sql`
    select count(*)::int as n from enrollments where company_id = ${place.id} and state = 'active'`;
  expect(row?.n).toBe(3);
});

test("what somebody else did between dry run and commit is found at the commit", async () => {
  const place = await academy(db);
  const id = await upload(place, `${header}\nAnn,ann@race.test,,,,\nBo,bo@race.test,,A course,,\n`);
  await check(place, id);
  await db.sql`
    insert into students (company_id, student_number, full_name, email) values (${place.id}, 99, 'Ann', 'ann@race.test')`;
  await db.sql`update courses set is_active = false where id = ${place.path.id}`;
  expect(await run(place, id)).toMatchObject({ created: 0, exists: 1, error: 1 });
  expect((await page(place, id, "error")).rows[0].problems).toEqual([
    { column: "", name: "enrollment_names_a_course" },
  ]);
  await db.sql`update courses set is_active = true where id = ${place.path.id}`;
});

test("an import belongs to the office of its company, begins after its dry run and is not checked again", async () => {
  const place = await academy(db);
  const id = await upload(place, `${header}\nAnn,ann@walls.test,,,,\n`);
  const other = await academy(db);
  await expect(call(db, place.enroll, "begin_import", { import: id })).rejects.toThrow(
    "import_is_not_checked",
  );
  await expect(
    call(db, place.enroll, "import_row", { import: id, row: 1, token_hash: hash("x") }),
  ).rejects.toThrow("import_not_found");
  await expect(call(db, other.enroll, "begin_import", { import: id })).rejects.toThrow(
    "import_not_found",
  );
  await expect(call(db, place.mentor, "import_cells", { import: id })).rejects.toThrow(
    "not_allowed",
  );
  expect(await call(db, other.enroll, "import_page", { import: id })).toBeNull();
  await check(place, id);
  await run(place, id);
  await expect(check(place, id)).rejects.toThrow("import_has_begun");
  expect((await call(db, other.admin, "imports_page")).total).toBe(0);
  expect((await call(db, place.admin, "imports_page")).rows).toMatchObject([
    { file_name: "students.csv", state: "done", by: "Priya Nair", counts: { created: 1 } },
  ]);
});

test("400 rows of which 7 % are bad: a crash in the middle, and every good row once", async () => {
  const place = await academy(db);
  const bad = (n: number) => n % 100 < 7;
  const lines = Array.from({ length: 400 }, (_, n) => {
    const email = bad(n) && n % 2 === 0 ? "not an e-mail" : `many${n}@bulk.test`;
    const phone = bad(n) && n % 2 === 1 ? "3.46E+11" : `+3461${String(1_000_000 + n)}`;
    return `Student ${n},${email},${phone},A course,${n % 3 === 0 ? "1200" : ""},${n % 3 === 0 ? "6" : ""}`;
  });
  const id = await upload(place, [header, ...lines].join("\r\n"));
  expect(await check(place, id)).toMatchObject({ create: 372, exists: 0, error: 28 });

  expect(await run(place, id, 120)).toBeNull();
  // The server dies within a row: its transaction goes, the row does not.
  const connection = db.connect();
  await connection
    .begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: place.enroll, role: "authenticated" })}, true)`;
      await tx`set local role authenticated`;
      await tx`select import_row(${id}, 200, ${hash("lost")})`;
      throw new Error("the power goes");
    })
    .catch(() => undefined);
  await connection.end();
  expect(await run(place, id, 80)).toBeNull();
  expect((await page(place, id)).counts).toMatchObject({ created: 200, create: 172, error: 28 });

  expect(await run(place, id)).toMatchObject({ created: 372, create: 0, error: 28 });
  const good = lines.flatMap((_, n) => (bad(n) ? [] : [`many${n}@bulk.test`]));
  const bulk = (await studentsOf(place)).filter((email) => email.endsWith("@bulk.test"));
  expect(bulk.toSorted()).toEqual(good.toSorted());
  const again = await upload(place, [header, ...lines].join("\r\n"));
  expect(await check(place, again)).toMatchObject({ create: 0, exists: 372, error: 28 });
}, 120_000);
