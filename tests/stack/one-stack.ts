// A whole stack in a process of its own, for the test that kills it.
import { startStack } from "../../supabase/local/stack.ts";

const [dataDir = "", port = "0"] = process.argv.slice(2);
const ports = { database: Number(port), api: 0, mail: 0 };
const { database } = await startStack({ dataDir, ports, siteUrl: "http://localhost:3000" });
console.log(database);
