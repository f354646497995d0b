import "server-only";
import { isStripeOn } from "@/lib/integrations/stripe";
import { eventsSince } from "@/lib/integrations/stripe-events";
import { log } from "@/lib/log";
import type { createAdminClient } from "@/lib/supabase/admin";

type Admin = ReturnType<typeof createAdminClient>;

/**
 * Compares Stripe's events with what was received and lets the missed ones take effect, through the same function as the
 * webhook. Returns how many were looked at, the ids of those that were missed, and how many payments name no company:
 * as long as there is one, the log says so every hour.
 */
export async function reconcileStripe(admin: Admin) {
  if (!isStripeOn()) return { status: "off" };
  const began = new Date();
  const { data: since } = await admin.rpc("reconcile_from").throwOnError();
  const missed: string[] = [];
  let looked = 0;
  for await (const events of eventsSince(new Date(since))) {
    looked += events.length;
    const ids = events.map((event) => event.id);
    const { data: wanted } = await admin.rpc("missed_events", { p_events: ids }).throwOnError();
    for (const event of events.filter(({ id }) => wanted.includes(id)))
      if (await take(admin, event)) missed.push(event.id);
  }
  await admin.rpc("note_reconciled", { p_through: began.toISOString() }).throwOnError();
  if (missed.length > 0) log().warn({ missed }, "stripe events were missed");
  const { data: ownerless } = await admin.rpc("ownerless_payments").throwOnError();
  if (ownerless > 0) log().warn({ ownerless }, "stripe payments name no company");
  return { looked, missed, ownerless };
}

/** Whether it changed anything: what nobody can place is asked again every hour, and waits. */
async function take(admin: Admin, event: { id: string }) {
  const body = JSON.parse(JSON.stringify(event));
  const { data } = await admin.rpc("receive_stripe_event", { p_event: body }).throwOnError();
  return data !== "parked";
}
