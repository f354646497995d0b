import { createHash, randomUUID } from "node:crypto";
import { registerHooks } from "node:module";
import type { Sql } from "postgres";
import { asCaller } from "../../supabase/local/caller.ts";
import { idOf, kinds } from "./dataset.ts";
import { judged, type Row } from "./report.ts";

const id = idOf(kinds.admin, 1);
const admin = {
  role: "authenticated",
  claims: { sub: id, role: "authenticated", session_id: id },
};
const reading = { country: null, order: "dmy" } as const;

// The app's own files name each other as its bundler has them: "./cells", "@/lib/format".
registerHooks({
  resolve(name, context, next) {
    const isOurs = context.parentURL?.includes("/node_modules/") === false;
    if (!isOurs || !/^(@\/|\.)/.test(name) || /\.\w+$/.test(name)) return next(name, context);
    return next(`${name.replace("@/", `${new URL("../../", import.meta.url)}`)}.ts`, context);
  },
});

/** 7 % of them cannot be read: half by their e-mail, half by a phone number that a spreadsheet damaged. */
function file(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const isBad = n % 100 < 7;
    const email = isBad && n % 2 === 0 ? "not an e-mail" : `many${n}@bulk.test`;
    const phone = isBad && n % 2 === 1 ? "3.46E+11" : `+3461${String(1_000_000 + n)}`;
    return `Student ${n},${email},${phone},Course,${n % 3 === 0 ? "1200,6" : ","}`;
  });
  return ["Name,E-mail,Phone,Course,Price,Instalments", ...lines].join("\r\n");
}

/** A file of 5,000 rows as the app takes it: read and checked without writing anybody, then every good row once. */
export async function bigImport(sql: Sql, size = 5000): Promise<Row[]> {
  const text = file(size);
  const good = Math.round(size * 0.93);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const { counts, id, rss } = await check(sql, text);
  const seconds = (performance.now() - began) / 1000;
  const megabytes = Math.max(0, rss - before) / 1_000_000;
  const isRight = counts.create === good && counts.error === size - good;
  const { created, perSecond } = await enroll(sql, id);
  return [
    judged(
      `dry run of ${size} rows`,
      `${seconds.toFixed(1)} s, ${counts.create} to create, ${counts.error} to mend`,
      `≤ 10 s, ${good} and ${size - good}`,
      isRight && seconds <= 10,
    ),
    judged(
      "its good rows enrolled",
      `${created}, ${perSecond.toFixed(0)}/s`,
      `${good}, each once`,
      created === good,
    ),
    judged("its dry run, memory", `${megabytes.toFixed(0)} MB`, "≤ 200 MB", megabytes <= 200),
  ];
}

async function check(sql: Sql, text: string) {
  const [{ guessMapping }, { readRow }, { readSheet }] = await Promise.all([
    import("../../lib/imports/columns.ts"),
    import("../../lib/imports/row.ts"),
    import("../../lib/imports/sheet.ts"),
  ]);
  const { headers, rows: sheet } = readSheet(text);
  const mapping = guessMapping(headers);
  const hash = createHash("sha256").update(text).digest("hex");
  const [started] = await asCaller(
    sql,
    admin,
    (tx) => tx`select start_import('students.csv', ${hash}, ${headers}, ${tx.json(sheet)}) as id`,
  );
  const [found] = await asCaller(sql, admin, (tx) => tx`select import_cells(${started?.id}) as r`);
  const cells: { row: number; cells: string[] }[] = found?.r;
  const rows = cells.map((one) => ({
    row: one.row,
    ...readRow(one.cells, { headers, mapping, ...reading }),
  }));
  const [answer] = await asCaller(
    sql,
    admin,
    (tx) => tx`
      select check_import(${started?.id}, ${tx.json(mapping)}, ${tx.json({ course: idOf(kinds.course, 1) })}, ${tx.json(rows as never)}) as r`,
  );
  return { counts: answer?.r, id: String(started?.id), rss: process.memoryUsage().rss };
}

/** A row is a transaction, as in the app. */
async function enroll(sql: Sql, file: string) {
  const began = performance.now();
  await asCaller(sql, admin, (tx) => tx`select begin_import(${file}, false)`);
  for (;;) {
    const [batch] = await asCaller(sql, admin, (tx) => tx`select import_batch(${file}, 100) as r`);
    const rows: { row: number }[] = batch?.r.rows;
    for (const { row } of rows) {
      const hash = createHash("sha256").update(randomUUID()).digest("hex");
      await asCaller(sql, admin, (tx) => tx`select import_row(${file}, ${row}, ${hash})`);
    }
    if (rows.length === 0) break;
  }
  const [found] = await sql`
    select count(distinct email)::integer as people, count(*)::integer as rows from students where email like 'many%@bulk.test'`;
  const created = found?.rows === found?.people ? found?.rows : 0;
  return { created, perSecond: created / ((performance.now() - began) / 1000) };
}
