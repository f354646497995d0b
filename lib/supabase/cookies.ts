import type { CookieOptionsWithName } from "@supabase/ssr";

/** The session's cookie. The browser holds no token a script could read; Secure wherever the app is reached by https. */
export function sessionCookie(isHttps: boolean) {
  return {
    name: "session",
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isHttps,
  } satisfies CookieOptionsWithName;
}
