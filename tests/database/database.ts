import { randomUUID } from "node:crypto";
import type { TransactionSql } from "postgres";
import { inject } from "vitest";
import { connect, databaseUrl } from "../../supabase/local/bootstrap.ts";
import { asCaller, type Caller } from "../../supabase/local/caller.ts";
import { superuser } from "../../supabase/local/postgres.ts";

export type Person = string;
export type Database = Awaited<ReturnType<typeof createDatabase>>;

/** A database of one's own with every migration applied: a copy of the template, in a moment. */
export async function createDatabase() {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const server = inject("server");
  const admin = connect({ ...server, user: superuser, max: 1 });
  await admin.unsafe(
    `create database ${database} template template_project owner postgres strategy file_copy`,
  );
  await admin.end();

  const place = { ...server, database };
  /** As the owner of the tables: sees and changes everything. */
  const sql = connect(place);

  /** Runs as a person would through the API: "anon", "service_role" or the id of somebody signed in. */
  function as<T>(who: Person, run: (tx: TransactionSql) => Promise<T>) {
    return asCaller(sql, caller(who), run);
  }

  return {
    sql,
    as,
    url: databaseUrl(place),
    /** One more real connection, for races. */
    connect: () => connect({ ...place, max: 1 }),
  };
}

function caller(who: Person): Caller {
  if (who === "anon" || who === "service_role") return { role: who, claims: { role: who } };
  return {
    role: "authenticated",
    claims: { sub: who, role: "authenticated", aud: "authenticated" },
  };
}
