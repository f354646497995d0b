import type { Caller } from "../caller.ts";
import type { Keys } from "../keys.ts";
import { readToken } from "../token.ts";
import { Refusal } from "./refusal.ts";

export type Target = { bucket: string; name: string };

/** A path without the word that says how it is asked for. */
export function plain(parts: string[]) {
  return parts[0] === "authenticated" || parts[0] === "public" ? parts.slice(1) : parts;
}

/** The object a path names. */
export function target([bucket = "", ...rest]: string[]): Target {
  const name = rest.join("/");
  if (!name || !/^[\w/!\-.*'() &$@=;:+,?]+$/.test(name)) {
    throw new Refusal(400, "InvalidKey", `Invalid key: ${name}`);
  }
  return { bucket, name };
}

/** Decides by key or token; throws for a token that is none. */
export function whoAsks(request: Request, keys: Keys): Caller {
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
export async function content(request: Request) {
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

/** Whether a bucket that allows this type takes that one. */
export function matches(allowed: string, type: string) {
  return allowed.endsWith("/*") ? type.startsWith(allowed.slice(0, -1)) : allowed === type;
}

/** A lifetime as supabase-js sends it. */
export function seconds(value: unknown) {
  const wanted = Number(value);
  if (!Number.isFinite(wanted) || wanted <= 0) {
    throw new Refusal(400, "InvalidRequest", "expiresIn must be a positive number");
  }
  return Math.ceil(wanted);
}
