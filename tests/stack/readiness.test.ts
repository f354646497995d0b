import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { ready } from "../../supabase/local/postgres.ts";

const readyLine = "LOG:  database system is ready to accept connections\n";
const knocks = "FATAL:  the database system is starting up\n".repeat(200);

/** A server that says these things, one after the other. */
function saying(...chunks: string[]) {
  const server = Object.assign(new EventEmitter(), { stderr: new PassThrough() });
  for (const chunk of chunks) server.stderr.write(chunk);
  return server;
}

test.each([
  ["alone", [readyLine]],
  ["after and before a flood of clients it turned away", [knocks + readyLine + knocks]],
  ["in two pieces", [knocks + readyLine.slice(0, 20), readyLine.slice(20) + knocks]],
])("a database is ready when it says so %s", async (_how, chunks) => {
  await expect(ready(saying(...chunks))).resolves.toBeUndefined();
});

test("a database that ends instead says why", async () => {
  const server = saying("FATAL:  data directory has wrong ownership\n");
  const outcome = ready(server);
  await new Promise((resolve) => setImmediate(resolve));
  server.emit("exit", 1);
  await expect(outcome).rejects.toThrow(/did not start:\nFATAL: {2}data directory/);
});
