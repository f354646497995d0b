import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";

const folder = path.join(import.meta.dirname, "stream");
const host = "https://stream.example";

/**
 * Somebody else's video host: the browser asks it as https://stream.example, under the page's own policy,
 * and a server on this machine answers, in ranges and for any origin. asked is what was asked of it, and with which referrer.
 */
export async function streamHost(context: BrowserContext) {
  const asked: { path: string; referrer: string | undefined; cookie: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const { referer, cookie } = request.headers;
    asked.push({ path: request.url ?? "", referrer: referer, cookie });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await context.route(`${host}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}` }),
    });
  });
  return {
    asked,
    url: (name: string) => `${host}/${name}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function answer(request: IncomingMessage, response: ServerResponse) {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "range");
  if (request.method === "OPTIONS") return response.writeHead(204).end();
  const file = path.join(folder, path.basename(request.url ?? ""));
  if (!request.url?.startsWith("/film/") || !existsSync(file)) return response.writeHead(404).end();
  const { size } = statSync(file);
  const type = file.endsWith(".m3u8") ? "application/vnd.apple.mpegurl" : "video/mp4";
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const [start, end] = from ? [Number(from), Number(to || size - 1)] : [0, size - 1];
  response.writeHead(from ? 206 : 200, {
    "content-type": type,
    "content-length": end - start + 1,
    ...(from && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(file, { start, end }).pipe(response);
}
