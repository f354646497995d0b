import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything the stack writes: database, files, mail, keys. Deleting it begins anew. */
export const dataDir = path.resolve(root, process.env.LOCAL_DIR ?? ".local");

export const migrationsDir = path.join(root, "supabase/migrations");
