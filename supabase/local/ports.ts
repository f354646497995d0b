import { createServer } from "node:net";

const given = new Set<number>();

/** The wanted port, or the next one that nobody listens on. 0 means any. */
export async function freePort(wanted: number): Promise<number> {
  if (wanted === 0) return listen(0, "127.0.0.1");
  for (let port = wanted; port < wanted + 200 && port < 65_536; port++) {
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

// Next listens on every address, the rest of the stack on this machine's own: both must be free.
async function isFree(port: number) {
  try {
    for (const host of ["127.0.0.1", "0.0.0.0", undefined]) await listen(port, host);
    return true;
  } catch {
    return false;
  }
}

function listen(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
