import { createHmac, timingSafeEqual } from "node:crypto";

/** A signed note (JWT, HS256) that says something until a moment in time. */
export function signToken(claims: Record<string, unknown>, secret: string, seconds: number) {
  const now = Math.floor(Date.now() / 1000);
  const body = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ...claims, iat: now, exp: now + seconds })}`;
  return `${body}.${signature(body, secret)}`;
}

/** What the note says; `undefined` when it is forged, malformed or too old. */
export function readToken(token: string, secret: string): Record<string, unknown> | undefined {
  const [header = "", payload = "", given = ""] = token.split(".");
  const expected = Buffer.from(signature(`${header}.${payload}`, secret));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  try {
    if (decode(header).alg !== "HS256") return undefined;
    const claims = decode(payload);
    return Number(claims.exp) > Date.now() / 1000 ? claims : undefined;
  } catch {
    return undefined;
  }
}

function signature(body: string, secret: string) {
  return createHmac("sha256", secret).update(body).digest("base64url");
}

function encode(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
}
