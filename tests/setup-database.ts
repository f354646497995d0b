import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { bootstrap, connect } from "../supabase/local/bootstrap.ts";
import { createKeys } from "../supabase/local/keys.ts";
import { migrate } from "../supabase/local/migrate.ts";
import { migrationsDir } from "../supabase/local/paths.ts";
import { startPostgres, superuser } from "../supabase/local/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: { port: number; password: string };
  }
}

/** One server for all test files; its template holds every migration and is copied per test file. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "growth-os-tests-"));
  const password = createKeys().databasePassword;
  const server = await startPostgres({
    password,
    port: 0,
    directory: path.join(folder, "postgres"),
    settings: [
      "fsync=off",
      "full_page_writes=off",
      "synchronous_commit=off",
      "max_connections=300",
    ],
  });
  const place = { port: server.port, password };
  const admin = connect({ ...place, user: superuser, max: 1 });
  await admin`create database template_project`;
  await admin.end();

  const template = { ...place, database: "template_project" };
  await bootstrap(template);
  const sql = connect({ ...template, max: 1 });
  await migrate(sql, migrationsDir).finally(() => sql.end());

  project.provide("server", place);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
