import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";
import { generateTypes } from "./supabase-cli.ts";
import { temporaryDatabase } from "./temporary.ts";

const file = path.join(root, "lib/supabase/types.ts");

/** Writes lib/supabase/types.ts from the migrations. tests/database/advisors.test.ts fails when that was forgotten. */
async function main() {
  const { url, stop } = await temporaryDatabase("project");
  const types = await generateTypes(url).finally(stop);
  writeFileSync(file, types);
}

await main();
