import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bootstrap, connect, databaseUrl } from "./bootstrap.ts";
import { createKeys } from "./keys.ts";
import { migrate } from "./migrate.ts";
import { migrationsDir } from "./paths.ts";
import { startPostgres, superuser } from "./postgres.ts";

/**
 * Nothing here outlives the machine, so nothing waits for its disk. What was committed outlives a
 * killed server all the same: a test that kills it would else lose the session it has just begun.
 */
export const hasty = ["fsync=off", "full_page_writes=off", "max_connections=300"];

/** A server in a temporary folder with one database that has every migration, for tests and tools. */
export async function temporaryDatabase(database: string, settings: string[] = hasty) {
  const folder = mkdtempSync(path.join(tmpdir(), "growth-os-"));
  const password = createKeys().databasePassword;
  const directory = path.join(folder, "postgres");
  const server = await startPostgres({ directory, password, port: 0, settings });
  const place = { port: server.port, password };
  async function stop() {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    const admin = connect({ ...place, user: superuser, max: 1 });
    await admin.unsafe(`create database ${database}`);
    await admin.end();
    await bootstrap({ ...place, database });
    const sql = connect({ ...place, database, max: 1 });
    await migrate(sql, migrationsDir).finally(() => sql.end());
  } catch (error) {
    await stop();
    throw error;
  }
  return { place, url: databaseUrl({ ...place, database }), stop };
}
