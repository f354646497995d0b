import { beforeAll, expect, test } from "vitest";
import { academy, billingDatabase, call, issue, line } from "./billing-academy.ts";
import type { Database } from "./database.ts";

/* The log keeps every change for ever, so no script may fill it. */
let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

test("a student's script does not fill the log: 200 changes an hour, of whatever kind", async () => {
  const place = await academy(db);
  const { amara, admin } = place;
  await issue(place, line("100", { plan: { count: 1, first_due: "2026-06-01" } }));
  const change = (name: string, args: Record<string, unknown>) => call(db, amara.user, name, args);
  const details = (n: number) =>
    change("save_details", { kind: "business_info", details: { team: `${n}` } });
  const promise = () => change("promise_payment", { student: amara.id, promised_on: "2026-03-12" });

  await db.sql`
    insert into admin_logs (company_id, admin_id, action, table_name)
    select ${place.id}, ${amara.user}, 'update', 'users' from generate_series(1, 196)`;
  await details(1);
  await details(2);
  await change("update_profile", { full_name: "Amara O." });
  await promise();
  await promise();
  for (const next of [
    () => details(3),
    promise,
    () => change("update_profile", { full_name: "Amara" }),
  ])
    await expect(next()).rejects.toThrow("changes_come_too_fast");

  // The office goes on working, for this student, too.
  await db.sql`
    insert into admin_logs (company_id, admin_id, action, table_name)
    select ${place.id}, ${admin}, 'update', 'users' from generate_series(1, 300)`;
  await call(db, admin, "promise_payment", { student: amara.id, promised_on: "2026-03-12" });
  await call(db, admin, "update_profile", { full_name: "Elena M." });
  await db.sql`alter table admin_logs disable trigger append_only`;
  await db.sql`update admin_logs set timestamp = timestamp - interval '61 minutes' where admin_id = ${amara.user}`;
  await db.sql`alter table admin_logs enable trigger append_only`;
  await change("update_profile", { full_name: "Amara" });
});
