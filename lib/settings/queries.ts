import "server-only";
import type { Client } from "@/lib/supabase/server";
import { billingSettings } from "./schema";

/** What the academy has set for access and billing; for admins. */
export async function billingSettingsOf(supabase: Client) {
  const { data } = await supabase.rpc("billing_settings").throwOnError();
  return billingSettings.parse(data);
}
