import { createServerClient } from "@supabase/ssr";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookies";

/** Refresh this early, so that no page meets a token about to end: pages cannot write cookies. */
const marginSeconds = 180;

/**
 * Hands the request on with `headers`, its session refreshed when the token is about to end. Decides nothing
 * and asks the auth server nothing otherwise: who is asking is settled by the page, in the database.
 */
export async function refreshSession(request: NextRequest, headers: Headers) {
  const cookie = sessionCookie(request.headers.get("x-forwarded-proto") === "https");
  let response = NextResponse.next({ request: { headers } });
  if (!request.cookies.getAll().some(({ name }) => isPartOf(cookie.name, name))) return response;

  const supabase = createServerClient(env().supabaseUrl, env().supabaseKey, {
    cookieOptions: cookie,
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll(cookiesToSet, responseHeaders) {
        for (const { name, value } of cookiesToSet) request.cookies.set(name, value);
        headers.set("cookie", request.cookies.toString());
        response = NextResponse.next({ request: { headers } });
        for (const { name, value, options } of cookiesToSet) {
          response.cookies.set(name, value, options);
        }
        // A cached Set-Cookie would hand one person's session to the next.
        for (const [name, value] of Object.entries(responseHeaders)) {
          response.headers.set(name, value);
        }
      },
    },
  });
  const { data } = await supabase.auth.getSession();
  const endsAt = data.session?.expires_at;
  if (endsAt !== undefined && endsAt < Date.now() / 1000 + marginSeconds) {
    await supabase.auth.refreshSession();
  }
  return response;
}

function isPartOf(cookie: string, name: string) {
  return name === cookie || name.startsWith(`${cookie}.`);
}
