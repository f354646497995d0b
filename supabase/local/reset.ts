import { bootstrap, connect } from "./bootstrap.ts";
import { readKeys } from "./keys.ts";
import { dataDir } from "./paths.ts";
import { superuser } from "./postgres.ts";
import { findRun } from "./running.ts";
import { prepare, wipe, wipeFiles } from "./seed.ts";
import { startStack } from "./stack.ts";

const say = (line: string) => console.log(line);

/** Throws the local data away and makes it anew, under a running stack or without one. */
async function reset() {
  const run = findRun(dataDir);
  if (run?.database) await resetRunning(run);
  else await resetStopped();
  say("The demo academy is as new.");
}

async function resetRunning(run: { api: string; database: string }) {
  const keys = readKeys(dataDir);
  const place = { port: Number(new URL(run.database).port), password: keys.databasePassword };
  const admin = connect({ ...place, database: "template1", user: superuser, max: 1 });
  await admin`drop database postgres with (force)`;
  await admin`create database postgres`;
  await admin.end();
  wipeFiles(dataDir);
  await bootstrap(place);
  const stack = { keys, api: run.api, connect: (max?: number) => connect({ ...place, max }) };
  await prepare(stack, dataDir, say);
}

async function resetStopped() {
  wipe(dataDir);
  const ports = { database: 0, api: 0, mail: 0 };
  const stack = await startStack({ dataDir, ports, siteUrl: "http://localhost:3000" });
  await prepare(stack, dataDir, say).finally(stack.stop);
}

reset().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
