import type { Caller } from "./caller.ts";
import type { Keys } from "./keys.ts";
import { removeBytes, saveBytes, serveBytes, TooLarge } from "./storage-files.ts";
import type { createObjects, StoredObject } from "./storage-objects.ts";
import { readToken, signToken } from "./token.ts";

type Options = { folder: string; keys: Keys; objects: ReturnType<typeof createObjects> };
type Target = { bucket: string; name: string };

/** A refusal as Supabase Storage words it: the real status is inside, outside it is 400. */
class Refusal extends Error {
  status: number;
  code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const notFound = () => new Refusal(404, "NoSuchKey", "Object not found");
const largest = 500 * 1024 * 1024;

/**
 * The storage endpoints supabase-js calls: files on disk, rows in storage.objects. Every request is
 * decided by the policies on those rows, as the caller, the signing of links included.
 */
export function createStorage({ folder, keys, objects }: Options) {
  const secret = `${keys.jwtSecret}:storage`;
  const path = (bucket: string, name: string) => `${bucket}/${name}`;

  async function handle(request: Request): Promise<Response> {
    try {
      return await route(request);
    } catch (error) {
      const refusal = answer(error);
      return request.method === "HEAD" ? new Response(null, { status: refusal.status }) : refusal;
    }
  }

  async function route(request: Request) {
    const url = new URL(request.url);
    const [, , , kind, ...rest] = url.pathname.split("/").map(decodeURIComponent);
    if (kind !== "object") throw new Refusal(404, "NotFound", "No such endpoint.");
    const token = url.searchParams.get("token");
    const reads = request.method === "GET" || request.method === "HEAD";

    if (rest[0] === "sign" && reads) return signedDownload(request, target(rest.slice(1)), token);
    if (rest[0] === "public" && reads) return publicDownload(request, target(rest.slice(1)));
    if (rest[0] === "upload" && rest[1] === "sign") {
      if (request.method === "PUT") return signedUpload(request, target(rest.slice(2)), token);
      return signUpload(request, target(rest.slice(2)));
    }
    const caller = whoAsks(request, keys);
    if (rest[0] === "sign" && rest.length === 2) return signMany(request, caller, rest[1] ?? "");
    if (rest[0] === "sign") return sign(request, caller, target(rest.slice(1)));
    if (rest[0] === "list") return list(request, caller, rest[1] ?? "");
    if (rest[0] === "info") return info(caller, target(plain(rest.slice(1))));
    if (reads) return serve(request, await visible(caller, target(plain(rest))));
    if (request.method === "DELETE") return remove(request, caller, rest);
    return upload(request, caller, target(rest));
  }

  async function visible(caller: Caller, { bucket, name }: Target) {
    const found = await objects.find(caller, bucket, name);
    if (!found) throw notFound();
    return found;
  }

  function serve(request: Request, { version, metadata, updated_at }: StoredObject) {
    const { size, mimetype, eTag } = metadata;
    return serveBytes(folder, request, {
      version,
      size,
      mimetype,
      etag: eTag,
      changed: updated_at,
    });
  }

  async function publicDownload(request: Request, { bucket, name }: Target) {
    if (!(await objects.bucket(bucket))?.public) throw notFound();
    return serve(request, await visible(objects.service, { bucket, name }));
  }

  async function signedDownload(request: Request, { bucket, name }: Target, token: string | null) {
    const note = readToken(token ?? "", secret);
    if (note?.read !== path(bucket, name))
      throw new Refusal(400, "InvalidJWT", "jwt expired or invalid");
    return serve(request, await visible(objects.service, { bucket, name }));
  }

  async function sign(request: Request, caller: Caller, place: Target) {
    const { expiresIn } = await request.json();
    return Response.json({ signedURL: await signedUrl(caller, place, seconds(expiresIn)) });
  }

  async function signMany(request: Request, caller: Caller, bucket: string) {
    const { expiresIn, paths } = await request.json();
    const names: string[] = Array.isArray(paths) ? paths.map(String) : [];
    const links = names.map(async (name) => {
      const signedURL = await signedUrl(caller, { bucket, name }, seconds(expiresIn)).catch(
        () => null,
      );
      const error = signedURL
        ? null
        : "Either the object does not exist or you do not have access to it";
      return { path: name, error, signedURL };
    });
    return Response.json(await Promise.all(links));
  }

  async function signedUrl(caller: Caller, { bucket, name }: Target, lifetime: number) {
    await visible(caller, { bucket, name });
    const token = signToken({ read: path(bucket, name) }, secret, lifetime);
    return `/object/sign/${path(bucket, name)}?token=${token}`;
  }

  async function signUpload(request: Request, { bucket, name }: Target) {
    const caller = whoAsks(request, keys);
    const upsert = request.headers.get("x-upsert") === "true";
    await bucketFor(bucket);
    await objects.checkUpload(caller, bucket, name, upsert);
    const note = { write: path(bucket, name), owner: caller.claims.sub ?? null, upsert };
    const token = signToken(note, secret, 2 * 60 * 60);
    return Response.json({
      url: `/object/upload/sign/${path(bucket, name)}?token=${token}`,
      token,
    });
  }

  async function signedUpload(request: Request, place: Target, token: string | null) {
    const note = readToken(token ?? "", secret);
    if (note?.write !== path(place.bucket, place.name)) {
      throw new Refusal(400, "InvalidJWT", "jwt expired or invalid");
    }
    const owner = typeof note.owner === "string" ? note.owner : null;
    return store(request, objects.service, place, note.upsert === true, owner);
  }

  async function upload(request: Request, caller: Caller, place: Target) {
    const upsert = request.method === "PUT" || request.headers.get("x-upsert") === "true";
    await bucketFor(place.bucket);
    await objects.checkUpload(caller, place.bucket, place.name, upsert);
    return store(request, caller, place, upsert);
  }

  async function store(
    request: Request,
    caller: Caller,
    { bucket, name }: Target,
    upsert: boolean,
    owner?: string | null,
  ) {
    const { file_size_limit, allowed_mime_types } = await bucketFor(bucket);
    const { body, mimetype } = await content(request);
    if (allowed_mime_types && !allowed_mime_types.some((allowed) => matches(allowed, mimetype))) {
      throw new Refusal(415, "InvalidMimeType", `mime type ${mimetype} is not supported`);
    }
    const stored = await saveBytes(folder, body, file_size_limit ?? largest);
    try {
      const replaced = await objects.record(
        caller,
        { bucketId: bucket, name, upsert, stored, mimetype },
        owner,
      );
      if (replaced) removeBytes(folder, replaced);
    } catch (error) {
      removeBytes(folder, stored.version);
      throw error;
    }
    return Response.json({
      Key: path(bucket, name),
      Id: stored.version,
      path: name,
      fullPath: path(bucket, name),
    });
  }

  async function remove(request: Request, caller: Caller, [bucket = "", ...rest]: string[]) {
    const names = rest.length > 0 ? [rest.join("/")] : (await request.json()).prefixes;
    const gone = await objects.remove(
      caller,
      bucket,
      Array.isArray(names) ? names.map(String) : [],
    );
    for (const { version } of gone) removeBytes(folder, version);
    return Response.json(gone);
  }

  async function info(caller: Caller, place: Target) {
    const { metadata, ...found } = await visible(caller, place);
    const { size, mimetype, eTag } = metadata;
    return Response.json({ ...found, size, content_type: mimetype, etag: eTag, metadata });
  }

  async function list(request: Request, caller: Caller, bucket: string) {
    const { prefix = "", limit = 100, offset = 0, search = "" } = await request.json();
    const start = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
    const found = await objects.list(caller, bucket, start + search);
    const entries = new Map(found.map((object) => entry(object, start)));
    return Response.json([...entries.values()].slice(offset, offset + limit));
  }

  async function bucketFor(id: string) {
    const found = await objects.bucket(id);
    if (!found) throw new Refusal(404, "NoSuchBucket", "Bucket not found");
    return found;
  }

  return handle;
}

/** Direct files as they are, deeper ones as the folder they are in. */
function entry(object: StoredObject, start: string): [string, object] {
  const name = object.name.slice(start.length).split("/")[0] ?? "";
  const isFile = start + name === object.name;
  return [name, isFile ? { ...object, name } : { name, id: null, metadata: null }];
}

function plain(parts: string[]) {
  return parts[0] === "authenticated" || parts[0] === "public" ? parts.slice(1) : parts;
}

function target([bucket = "", ...rest]: string[]): Target {
  const name = rest.join("/");
  if (!name || !/^[\w/!\-.*'() &$@=;:+,?]+$/.test(name)) {
    throw new Refusal(400, "InvalidKey", `Invalid key: ${name}`);
  }
  return { bucket, name };
}

function whoAsks(request: Request, keys: Keys): Caller {
  const key = request.headers.get("apikey") ?? "";
  const bearer = request.headers.get("authorization")?.replace(/^Bearer /i, "") ?? key;
  if (bearer === keys.secretKey) return { role: "service_role", claims: { role: "service_role" } };
  if (bearer === "" || bearer === keys.publishableKey) {
    return { role: "anon", claims: { role: "anon" } };
  }
  const claims = readToken(bearer, keys.jwtSecret);
  if (!claims || typeof claims.sub !== "string")
    throw new Refusal(403, "InvalidJWT", "Invalid JWT");
  return { role: "authenticated", claims };
}

/** supabase-js sends browser files as a form with an unnamed field, everything else as it is. */
async function content(request: Request) {
  const type = request.headers.get("content-type") ?? "application/octet-stream";
  if (!type.startsWith("multipart/form-data")) return { body: request.body, mimetype: bare(type) };
  const form = await request.formData();
  const file = [...form.values()].find((value) => value instanceof Blob);
  if (!file) throw new Refusal(400, "InvalidRequest", "The form carries no file.");
  return { body: file.stream(), mimetype: bare(file.type || "application/octet-stream") };
}

function bare(type: string) {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function matches(allowed: string, type: string) {
  return allowed.endsWith("/*") ? type.startsWith(allowed.slice(0, -1)) : allowed === type;
}

function seconds(value: unknown) {
  const wanted = Number(value);
  if (!Number.isFinite(wanted) || wanted <= 0) {
    throw new Refusal(400, "InvalidRequest", "expiresIn must be a positive number");
  }
  return Math.ceil(wanted);
}

function answer(error: unknown) {
  const { status, code, message } = asRefusal(error);
  return Response.json({ statusCode: String(status), error: code, code, message }, { status: 400 });
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TooLarge) {
    return new Refusal(413, "EntityTooLarge", "The object exceeded the maximum allowed size");
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "42501") {
    return new Refusal(403, "AccessDenied", "new row violates row-level security policy");
  }
  if (code === "23505") return new Refusal(409, "KeyAlreadyExists", "The resource already exists");
  if (code === "23503") return new Refusal(404, "NoSuchBucket", "Bucket not found");
  if (error instanceof URIError || error instanceof SyntaxError) {
    return new Refusal(400, "InvalidRequest", "Malformed request");
  }
  console.error("storage:", error);
  return new Refusal(500, "InternalError", "Internal Server Error");
}
