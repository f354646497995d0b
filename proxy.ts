import type { NextRequest } from "next/server";
import { contentSecurityPolicy, dataSecurityPolicy } from "@/lib/content-security-policy";
import { env } from "@/lib/env";
import { refreshSession } from "@/lib/supabase/proxy";

/** Refreshes the session and dresses the answer. Rights are checked by every page, action and route, never here. */
export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const isData = pathname.startsWith("/api/");
  const nonce = btoa(crypto.randomUUID());
  const requestId = traceable(request.headers.get("x-request-id")) ?? crypto.randomUUID();
  const policy = isData
    ? dataSecurityPolicy
    : contentSecurityPolicy({
        nonce,
        storage: new URL(env().supabaseUrl).origin,
        path: pathname,
        isDev: env().isDev,
      });

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-path", `${pathname}${search}`);
  headers.set("content-security-policy", policy);

  const response = await refreshSession(request, headers);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** An id given by a load balancer is kept, so that its log and ours tell one story. */
function traceable(id: string | null) {
  return id !== null && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

/** All but the few files there are, by their whole names: /lessons/x.png is a page like any other. */
export const config = {
  matcher: ["/((?!_next/static/|_next/image|favicon\\.ico$|icon\\.svg$).*)"],
};
