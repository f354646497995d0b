import { readFileSync } from "node:fs";
import { getAuthSchemaSql, getStorageSchemaSql } from "@supabase/lite";
import postgres from "postgres";
import { superuser } from "./postgres.ts";

type Place = { port: number; password: string; database?: string };

/** Makes an empty database look like a new hosted Supabase project. Safe to run again. */
export async function bootstrap(place: Place) {
  const sql = connect({ ...place, user: superuser, max: 1 });
  try {
    const [state] = await sql`
      select to_regclass('supabase_migrations.schema_migrations') is not null as ready`;
    if (state?.ready) return;
    const fixed = readFileSync(new URL("bootstrap.sql", import.meta.url), "utf8");
    await sql.begin(async (tx) => {
      await tx.unsafe(getAuthSchemaSql()).simple();
      await tx.unsafe(getStorageSchemaSql()).simple();
      await tx.unsafe(fixed).simple();
    });
    await sql.unsafe(`alter role postgres password '${place.password}'`);
    await sql.unsafe(`alter database ${place.database ?? "postgres"} owner to postgres`);
  } finally {
    await sql.end();
  }
}

export function databaseUrl({
  port,
  password,
  database = "postgres",
  user = "postgres",
}: Place & { user?: string }) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

type Client = Place & { user?: string; max?: number; onclose?: () => void };

/** A client as the owner of the project's tables: `postgres`, who is no superuser. */
export function connect({ max = 5, onclose, ...place }: Client) {
  return postgres(databaseUrl(place), { max, onclose, max_lifetime: null, onnotice: () => {} });
}
