import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";

type Migration = { version: string; name: string; text: string };

/**
 * Applies what is new in the folder, in order, each file in one transaction, and records it the way
 * the Supabase CLI does. Says which applied files have changed since.
 */
export async function migrate(sql: Sql, folder: string) {
  const done = await sql<{ version: string; text: string }[]>`
    select version, statements[1] as text from supabase_migrations.schema_migrations`;
  const applied = new Map(done.map((row) => [row.version, row.text]));
  const files = readMigrations(folder);
  const fresh = files.filter((file) => !applied.has(file.version));
  for (const migration of fresh) await apply(sql, migration);
  if (fresh.length > 0) await sql`notify pgrst, 'reload schema'`;
  return {
    applied: fresh.map((file) => file.name),
    changed: files
      .filter((file) => (applied.get(file.version) ?? file.text) !== file.text)
      .map((file) => file.name),
  };
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^\d+_.+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: file.slice(0, file.indexOf("_")),
      name: file,
      text: readFileSync(path.join(folder, file), "utf8"),
    }));
}

async function apply(sql: Sql, { version, name, text }: Migration) {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text).simple();
      await tx`
        insert into supabase_migrations.schema_migrations (version, name, statements)
        values (${version}, ${name}, ${[text]})`;
    });
  } catch (error) {
    throw new Error(`${name}: ${describe(error, text)}`, { cause: error });
  }
}

function describe(error: unknown, text: string) {
  if (!(error instanceof Error)) return String(error);
  const position = Number("position" in error ? error.position : 0);
  const where = "where" in error && error.where ? `\n${error.where}` : "";
  if (!position) return `${error.message}${where}`;
  return `line ${text.slice(0, position).split("\n").length}: ${error.message}${where}`;
}
