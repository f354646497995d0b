import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { students } from "../content.ts";
import { daysAgo, idOf } from "./target.ts";

const headers = ["Name", "E-mail", "Phone", "Course", "Price"];
const mapping = ["full_name", "email", "phone", "course", "price"];
const company = idOf("company", "tradewind");
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** Two files of students: one that came in, one that was checked and waits, with rows to mend. */
export async function writeImports(sql: Sql) {
  const [course] = await sql<[{ title: string }]>`
    select title from courses where company_id = ${company} and is_active order by position limit 1`;
  const came = students.filter((one) => one.company === "tradewind").slice(0, 6);
  await writeFile(sql, "autumn", 30, "done", [
    ...came.map((one) => ({
      cells: [one.fullName, one.email, one.phone ?? "", course.title, ""],
      state: "created",
      student_id: idOf("student", one.key),
      problems: [],
    })),
    row(["Ola Nordmann", "ola.nordmann", "+4740612345", course.title, ""], {
      column: "E-mail",
      cure: "Write one whole e-mail address, for example lucia@casafern.example.",
    }),
  ]);
  await writeFile(sql, "winter", 0, "checked", [
    row(["Aino Virtanen", "aino@saunasoap.example", "+358401234567", course.title, "1200.00"]),
    row(["Bruno Costa", "bruno@costacafe.example", "+351912345678", course.title, "1200.00"]),
    row(["Chiara Rossi", "chiara@rossi.example", "3.93E+11", course.title, "1200.00"], {
      column: "Phone",
      cure: "The spreadsheet shortened this number, its digits are lost. Format the column as text and enter it again, for example +34 612 345 678.",
    }),
    row(["Dewi Lestari", "dewi@batik.example", "", "Selling abroad", ""], {
      column: "Course",
      name: "course_not_found",
    }),
  ]);
}

function row(cells: string[], ...problems: Record<string, string>[]) {
  return { cells, state: problems.length > 0 ? "error" : "create", student_id: null, problems };
}

type Row = {
  cells: string[];
  state: string;
  student_id: string | null;
  problems: Record<string, string>[];
};

async function writeFile(sql: Sql, key: string, days: number, state: string, rows: Row[]) {
  const [id, by, at] = [idOf("import", key), idOf("user", "enrollment"), daysAgo(days)];
  const isDone = state === "done";
  await sql`
    insert into student_imports (id, company_id, file_name, file_hash, headers, headers_key, row_count, mapping, state, created_by,
      created_at, checked_at, started_by, started_at, finished_at)
    values (${id}, ${company}, ${`${key} intake.csv`}, ${hash(key)}, ${headers}, ${hash("headers").slice(0, 32)}, ${rows.length},
      ${sql.json(mapping)}, ${state}, ${by}, ${at}, ${at}, ${isDone ? by : null}, ${isDone ? at : null}, ${isDone ? at : null})`;
  for (const [place, { cells, problems, ...one }] of rows.entries())
    await sql`
      insert into student_import_rows (import_id, row_number, company_id, line, cells, draft, problems, state, student_id, enrolled_at, mailed_at)
      values (${id}, ${place + 1}, ${company}, ${place + 2}, ${cells},
        ${sql.json({ full_name: cells[0] ?? "", email: cells[1] ?? "" })}, ${sql.json(problems)}, ${one.state},
        ${one.student_id}, ${one.student_id ? at : null}, ${one.student_id ? at : null})`;
}
