import type { Caller } from "../caller.ts";
import { removeBytes, saveBytes } from "./files.ts";
import { readLink } from "./links.ts";
import { Refusal } from "./refusal.ts";
import { content, matches, type Target } from "./request.ts";
import { pathOf, type Shelf } from "./shelf.ts";

type Writer = { caller: Caller; upsert: boolean; owner?: string | null };

const largest = 500 * 1024 * 1024;

/** Uploads and deletions: the row decides, the bytes follow. */
export function createWriting(shelf: Shelf) {
  const { folder, objects } = shelf;

  async function upload(request: Request, caller: Caller, place: Target) {
    const upsert = request.method === "PUT" || request.headers.get("x-upsert") === "true";
    await shelf.bucketFor(place.bucket);
    await objects.checkUpload(caller, place.bucket, place.name, upsert);
    return store(request, place, { caller, upsert });
  }

  async function signedUpload(request: Request, place: Target, token: string | null) {
    const note = readLink(shelf, "write", place, token);
    const owner = typeof note.owner === "string" ? note.owner : null;
    return store(request, place, { caller: objects.service, upsert: note.upsert === true, owner });
  }

  async function store(request: Request, place: Target, { caller, upsert, owner }: Writer) {
    const { file_size_limit, allowed_mime_types } = await shelf.bucketFor(place.bucket);
    const { body, mimetype } = await content(request);
    if (allowed_mime_types && !allowed_mime_types.some((allowed) => matches(allowed, mimetype))) {
      throw new Refusal(415, "InvalidMimeType", `mime type ${mimetype} is not supported`);
    }
    const stored = await saveBytes(folder, body, file_size_limit ?? largest);
    try {
      const row = { bucketId: place.bucket, name: place.name, upsert, stored, mimetype };
      const replaced = await objects.record(caller, row, owner);
      if (replaced) removeBytes(folder, replaced);
    } catch (error) {
      removeBytes(folder, stored.version);
      throw error;
    }
    const key = pathOf(place);
    return Response.json({ Key: key, Id: stored.version, path: place.name, fullPath: key });
  }

  async function remove(request: Request, caller: Caller, [bucket = "", ...rest]: string[]) {
    const names = rest.length > 0 ? [rest.join("/")] : (await request.json()).prefixes;
    const wanted = Array.isArray(names) ? names.map(String) : [];
    const gone = await objects.remove(caller, bucket, wanted);
    for (const { version } of gone) removeBytes(folder, version);
    return Response.json(gone);
  }

  return { upload, signedUpload, remove };
}
