import { createServer } from "node:net";

const given = new Set<number>();

/** The wanted port, or the next one that nobody listens on. 0 means any. */
export async function freePort(wanted: number): Promise<number> {
  if (wanted === 0) return (await probe(0)) ?? freePort(0);
  for (let port = wanted; port < wanted + 200 && port < 65_536; port++) {
    if (!given.has(port) && (await probe(port)) !== undefined) {
      given.add(port);
      return port;
    }
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

// Listens on every address, as Next does: a port taken on one of them is taken.
function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
