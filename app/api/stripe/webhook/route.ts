import type Stripe from "stripe";
import { refusalFrom } from "@/lib/errors";
import { isOurs, isStripeOn, verifiedEvent } from "@/lib/integrations/stripe";
import { log, reportBug } from "@/lib/log";
import { createAdminClient } from "@/lib/supabase/admin";

const largest = 1_000_000;

/**
 * Where Stripe tells what happened. The signature over the raw body is the only proof of who is speaking. 200 only when
 * the event is stored and has taken effect; after 5xx Stripe comes again.
 */
export async function POST(request: Request) {
  const requestId = request.headers.get("x-request-id") ?? undefined;
  if (!isStripeOn()) return answer(404, { status: "off" });
  const event = await read(request);
  if (!event) return answer(400, { status: "refused" });
  try {
    const { data } = await createAdminClient()
      .rpc("receive_stripe_event", { p_event: JSON.parse(JSON.stringify(event)) })
      .throwOnError();
    log().info({ requestId, event: event.id, type: event.type, outcome: data }, "stripe");
    return answer(200, { status: data });
  } catch (error) {
    const reference = reportBug(error, { requestId, event: event.id, type: event.type });
    return answer(500, { status: "failed", reference });
  }
}

/** The event, when its signature is right, it is fresh, and it is of our account and mode. */
async function read(request: Request): Promise<Stripe.Event | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null;
  try {
    const event = verifiedEvent(
      await request.text(),
      request.headers.get("stripe-signature") ?? "",
    );
    return isOurs(event) ? event : null;
  } catch (error) {
    log().warn({ refusal: refusalFrom(error) ?? "signature" }, "stripe");
    return null;
  }
}

function answer(status: number, body: object) {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
