import "server-only";
import { Refusal } from "@/lib/errors";
import type { Client } from "@/lib/supabase/server";

/** Uses up the token of a mailed link and opens its session; refuses one that is used or over an hour old. */
export async function proveLink(supabase: Client, tokenHash: string, type: "email" | "recovery") {
  const { error } = await supabase.auth.verifyOtp({ token_hash: tokenHash, type });
  if (!error) return;
  if (error.status !== undefined && error.status >= 400 && error.status < 500) {
    throw new Refusal("This link has been used or is over an hour old. Ask for a new one.");
  }
  throw error;
}
