import { signToken } from "../../supabase/local/token.ts";

/** The cookie of somebody who is signed in, by their id. */
export function sessionCookie(id: string, jwtSecret: string) {
  const claims = { sub: id, role: "authenticated", aud: "authenticated" };
  const token = {
    access_token: signToken(claims, jwtSecret, 3600),
    refresh_token: "none",
    token_type: "bearer",
    expires_in: 3600,
    expires_at: Math.floor(Date.now() / 1000) + 3600,
    user: { id },
  };
  return `base64-${Buffer.from(JSON.stringify(token)).toString("base64url")}`;
}
