import { adviceFor } from "./supabase-cli.ts";
import { temporaryDatabase } from "./temporary.ts";

/** Prints what Supabase's advisors would say about the migrations; any warning fails. */
const { url, stop } = await temporaryDatabase("project");
const advice = await adviceFor(url).finally(stop);
for (const { level, title, detail } of advice) console.log(`${level}  ${title}: ${detail}`);
console.log(advice.length === 0 ? "No advice." : `${advice.length} pieces of advice.`);
process.exit(advice.length === 0 ? 0 : 1);
