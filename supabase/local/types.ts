import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";
import { generateTypes } from "./supabase-cli.ts";
import { temporaryDatabase } from "./temporary.ts";

const file = path.join(root, "lib/supabase/types.ts");

/** Writes lib/supabase/types.ts from the migrations; with --check, fails when it would change. */
async function main() {
  const { url, stop } = await temporaryDatabase("project");
  const types = await generateTypes(url).finally(stop);
  if (!process.argv.includes("--check")) return writeFileSync(file, types);
  if (readFileSync(file, "utf8") === types) return;
  console.error("lib/supabase/types.ts is not what the migrations say. Run npm run db:types.");
  process.exit(1);
}

await main();
