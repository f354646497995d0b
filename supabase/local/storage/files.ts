import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, openAsBlob, rmSync } from "node:fs";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Stored = { version: string; size: number; etag: string };

export class TooLarge extends Error {}

/** Writes the bytes under a name of our own choosing; more than `limit` bytes leave nothing behind. */
export async function saveBytes(
  folder: string,
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Stored> {
  mkdirSync(folder, { recursive: true });
  const version = randomUUID();
  const hash = createHash("md5");
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.from(chunks(body)),
      count,
      createWriteStream(path.join(folder, version)),
    );
  } catch (error) {
    removeBytes(folder, version);
    throw error;
  }
  return { version, size, etag: `"${hash.digest("hex")}"` };
}

async function* chunks(body: ReadableStream<Uint8Array> | null) {
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    yield part.value;
  }
}

export function removeBytes(folder: string, version: string) {
  rmSync(path.join(folder, path.basename(version)), { force: true });
}

type Served = { version: string; size: number; etag: string; mimetype: string; changed: Date };

/** Answers with the file, or the part of it that was asked for; a video player asks for parts. */
export async function serveBytes(folder: string, request: Request, file: Served) {
  const search = new URL(request.url).searchParams;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": "no-cache",
    "content-type": file.mimetype,
    etag: file.etag,
    "last-modified": file.changed.toUTCString(),
    "x-content-type-options": "nosniff",
  });
  const name = search.get("download");
  if (name !== null) headers.set("content-disposition", attachment(name));
  if (request.headers.get("if-none-match") === file.etag)
    return new Response(null, { status: 304, headers });

  const range = readRange(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${file.size}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD" || file.size === 0) return new Response(null, { status, headers });
  const source = path.join(folder, path.basename(file.version));
  if (!existsSync(source)) return new Response(null, { status: 404 });
  const whole = await openAsBlob(source);
  return new Response(whole.slice(start, end + 1), { status, headers });
}

function attachment(name: string) {
  return name === "" ? "attachment" : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}

function readRange(header: string | null, size: number) {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const last = size - 1;
  const [start, end] =
    match[1] === ""
      ? [Math.max(size - Number(match[2]), 0), last]
      : [Number(match[1]), match[2] === "" ? last : Math.min(Number(match[2]), last)];
  return start > end || start > last ? "unsatisfiable" : { start, end };
}
