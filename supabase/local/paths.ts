import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

// What the environment already says wins.
for (const file of [".env.local", ".env"].map((name) => path.join(root, name))) {
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Everything the stack writes: database, files, mail, keys. Deleting it begins anew. */
export const dataDir = path.resolve(root, process.env.LOCAL_DIR || ".local");

export const migrationsDir = path.join(root, "supabase/migrations");
