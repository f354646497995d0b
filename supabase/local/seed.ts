import { existsSync, globSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { migrate } from "./migrate.ts";
import { migrationsDir, root } from "./paths.ts";
import type { Stack } from "./stack.ts";

type Target = Pick<Stack, "connect" | "api" | "keys">;
type Say = (line: string) => void;

const seedFile = path.join(root, "supabase/seed/seed.ts");
const marker = (dataDir: string) => path.join(dataDir, "seeding");

/** Data whose seeding was cut short was never used: it goes, and is made anew. */
export function dropHalfSeeded(dataDir: string) {
  if (existsSync(marker(dataDir))) wipe(dataDir);
}

export function wipe(dataDir: string) {
  wipeFiles(dataDir);
  for (const part of ["postgres", "seeding"]) {
    rmSync(path.join(dataDir, part), { recursive: true, force: true });
  }
}

/** Uploads and mails; their folders stay, a running stack writes into them. */
export function wipeFiles(dataDir: string) {
  for (const file of globSync("{storage,mail}/*", { cwd: dataDir })) {
    rmSync(path.join(dataDir, file), { force: true });
  }
}

/** Migrates the database and, when it was empty, fills it with the demo academy. */
export async function prepare(stack: Target, dataDir: string, say: Say) {
  const sql = stack.connect(4);
  try {
    const [history] =
      await sql`select count(*)::int as length from supabase_migrations.schema_migrations`;
    const isNew = history?.length === 0;
    if (isNew) writeFileSync(marker(dataDir), "");
    const { applied, changed } = await migrate(sql, migrationsDir);
    if (applied.length > 0) say(`Applied ${applied.length} migrations`);
    if (changed.length > 0) {
      say(
        `Changed since they were applied: ${changed.join(", ")}. Run npm run db:reset to begin anew.`,
      );
    }
    if (isNew && existsSync(seedFile)) {
      say("Filling the demo academy");
      const { seed } = await import(pathToFileURL(seedFile).href);
      await seed({ sql, api: stack.api, secretKey: stack.keys.secretKey, root });
    }
    rmSync(marker(dataDir), { force: true });
  } finally {
    await sql.end();
  }
}
