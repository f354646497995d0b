import type { Caller } from "../caller.ts";
import { serveBytes } from "./files.ts";
import { readLink } from "./links.ts";
import type { StoredObject } from "./objects.ts";
import { notFound } from "./refusal.ts";
import type { Target } from "./request.ts";
import type { Shelf } from "./shelf.ts";

/** Downloads, and what is said of objects without opening them. */
export function createReading(shelf: Shelf) {
  function serve(request: Request, { version, metadata, updated_at }: StoredObject) {
    const { size, mimetype, eTag } = metadata;
    const file = { version, size, mimetype, etag: eTag, changed: updated_at };
    return serveBytes(shelf.folder, request, file);
  }

  async function download(request: Request, caller: Caller, place: Target) {
    return serve(request, await shelf.visible(caller, place));
  }

  async function publicDownload(request: Request, place: Target) {
    if (!(await shelf.objects.bucket(place.bucket))?.public) throw notFound();
    return download(request, shelf.objects.service, place);
  }

  async function signedDownload(request: Request, place: Target, token: string | null) {
    readLink(shelf, "read", place, token);
    return download(request, shelf.objects.service, place);
  }

  async function info(caller: Caller, place: Target) {
    const { metadata, ...found } = await shelf.visible(caller, place);
    const { size, mimetype, eTag } = metadata;
    return Response.json({ ...found, size, content_type: mimetype, etag: eTag, metadata });
  }

  async function list(request: Request, caller: Caller, bucket: string) {
    const { prefix = "", limit = 100, offset = 0, search = "" } = await request.json();
    const start = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
    const found = await shelf.objects.list(caller, bucket, start + search);
    const entries = new Map(found.map((object) => entry(object, start)));
    return Response.json([...entries.values()].slice(offset, offset + limit));
  }

  return { download, publicDownload, signedDownload, info, list };
}

/** Direct files as they are, deeper ones as the folder they are in. */
function entry(object: StoredObject, start: string): [string, object] {
  const name = object.name.slice(start.length).split("/")[0] ?? "";
  const isFile = start + name === object.name;
  return [name, isFile ? { ...object, name } : { name, id: null, metadata: null }];
}
