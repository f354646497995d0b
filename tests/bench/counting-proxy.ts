import { createServer, request as send } from "node:http";

type Call = { began: number; ended: number };

/** Stands between the app and the Supabase API and remembers when each call began and ended. */
export async function startCountingProxy() {
  const calls: Call[] = [];
  const place = { target: "" };
  const server = createServer((incoming, outgoing) => {
    const call = { began: performance.now(), ended: Number.NaN };
    if (!incoming.url?.startsWith("/storage/")) calls.push(call);
    const forwarded = send(new URL(incoming.url ?? "/", place.target), {
      method: incoming.method,
      headers: incoming.headers,
    });
    forwarded.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on("end", () => {
        call.ended = performance.now();
      });
    });
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    place,
    url: `http://127.0.0.1:${port}`,
    take: () => summary(calls.splice(0)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** How many calls, how many of them had to wait for another, and how long at least one was under way. */
function summary(calls: Call[]) {
  const inOrder = calls
    .filter(({ ended }) => !Number.isNaN(ended))
    .sort((a, b) => a.began - b.began);
  let inSequence = 0;
  let busy = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of inOrder) {
    if (began >= until) inSequence += 1;
    busy += Math.max(0, ended - Math.max(began, until));
    until = Math.max(until, ended);
  }
  return { calls: inOrder.length, inSequence, busy };
}
