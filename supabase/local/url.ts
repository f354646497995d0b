import { dataDir } from "./paths.ts";
import { findRun } from "./running.ts";

const run = findRun(dataDir);
if (run?.database) console.log(run.database);
else {
  console.error("The embedded database is not running. Start it with npm start.");
  process.exit(1);
}
