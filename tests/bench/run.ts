import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { connect } from "../../supabase/local/bootstrap.ts";
import { superuser } from "../../supabase/local/postgres.ts";
import { temporaryDatabase } from "../../supabase/local/temporary.ts";
import { billingDay, moneyReads, paymentsAtOnce, writeInvoices } from "./billing-bench.ts";
import {
  longQueue,
  pagesAtSize,
  rowLevelSecurity,
  unlocking,
  watchReports,
} from "./database-bench.ts";
import { writeAcademy } from "./dataset.ts";
import { bigImport } from "./imports-bench.ts";
import { memoryRows } from "./memory-bench.ts";
import { pageRows } from "./pages-bench.ts";
import { asTable, type Row } from "./report.ts";

const words = process.argv.slice(2);
const small = 1_000;
const large = Number(process.env.BENCH_STUDENTS ?? 100_000);
const settings = ["shared_buffers=1GB", "max_wal_size=4GB", "max_connections=100"];

function say(line: string) {
  console.error(`${new Date().toISOString().slice(11, 19)}  ${line}`);
}

const parts: Record<string, () => Promise<Row[]>> = {
  database: () => databaseRows(),
  pages: () => pageRows(say),
  memory: () => memoryRows(say, Number(words.find(Number) ?? 10)),
};

/** Measures the named parts, or all, and prints the table; a number is the minutes memory takes. Leaves nothing behind. */
async function main() {
  const wanted = words.filter((word) => word in parts);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
  }
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  console.log(`Measured on ${commit}, ${cpus().length} cores, Node ${process.version}.\n`);
  console.log(asTable(rows));
  process.exitCode = rows.some(({ isWithin }) => isWithin === false) ? 1 : 0;
}

/** Two academies on a server of their own. */
async function databaseRows(): Promise<Row[]> {
  say("Starting a database");
  const { place, stop } = await temporaryDatabase("small", settings);
  const owner = connect({ ...place, database: "small", user: superuser, max: 1 });
  await owner`create database large template small owner postgres`;
  const few = connect({ ...place, database: "small", user: superuser, max: 1 });
  const many = connect({ ...place, database: "large", user: superuser, max: 1 });
  const crowd = connect({ ...place, database: "large", user: superuser, max: 16 });
  await owner.end();
  try {
    say(`Writing ${small} students`);
    await writeAcademy(few, small);
    say(`Writing ${large} students`);
    await writeAcademy(many, large);
    say("Writing invoices");
    for (const sql of [few, many]) await writeInvoices(sql);
    say("Measuring");
    return [
      ...(await rowLevelSecurity(many)),
      ...(await pagesAtSize(few, many)),
      ...(await unlocking(few)),
      ...(await watchReports(crowd, large)),
      ...(await longQueue(many)),
      // Every night ends with a day's billing: pages are read after it.
      ...(await billingDay(few, many)),
      ...(await moneyReads(few, many)),
      ...(await paymentsAtOnce(crowd)),
      ...(await bigImport(few)),
    ];
  } finally {
    await Promise.all([few.end(), many.end(), crowd.end()]);
    await stop();
  }
}

await main();
