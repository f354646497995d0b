import "server-only";
import { createServerClient } from "@supabase/ssr";
import type { SupabaseClient } from "@supabase/supabase-js";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { sessionCookie } from "./cookies";
import type { Database } from "./types";

export type Client = SupabaseClient<Database>;

/** A client that acts as the signed-in person: every query passes through row-level security. One per request. */
export const createClient = cache(async (): Promise<Client> => {
  const store = await cookies();
  const incoming = await headers();
  const isSecure = incoming.get("x-forwarded-proto") === "https";

  return createServerClient<Database>(env().supabaseUrl, env().supabaseKey, {
    cookieOptions: sessionCookie(isSecure),
    global: { headers: { "x-request-id": incoming.get("x-request-id") ?? "" } },
    cookies: {
      getAll: () => store.getAll(),
      setAll(cookiesToSet) {
        try {
          for (const { name, value, options } of cookiesToSet) store.set(name, value, options);
        } catch {
          // Server Components cannot write cookies; proxy.ts has already refreshed the session.
        }
      },
    },
  });
});
