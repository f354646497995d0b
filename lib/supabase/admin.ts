import "server-only";
import { createClient } from "@supabase/supabase-js";
import { env } from "@/lib/env";
import type { Database } from "./types";

/** Steps around row-level security. For what nobody signed in can do: webhooks, jobs, accounts, reading a file's bytes. */
export function createAdminClient() {
  return createClient<Database>(env().supabaseUrl, env().supabaseSecretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}
