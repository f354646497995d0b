import { type Books, now, StripeRefusal, type Thing } from "./books.ts";
import { type Fields, text, texts } from "./form.ts";

/** The hosted payment pages of an account: opened by the app, paid by somebody, or expired. */
export function checkoutsOf({ add, find, happened }: Books, url: string) {
  const forIntent = new Map<string, Record<string, string>>();
  const asksToSave = new Map<string, boolean>();

  function openSession(fields: Fields): Thing {
    const mode = text(fields, "mode");
    const units = Number(text(fields, "line_items", "0", "price_data", "unit_amount") ?? 0);
    const expires = Number(text(fields, "expires_at") ?? now() + 86_400);
    if (mode === "payment" && units < 50)
      throw new StripeRefusal(400, "amount_too_small", "The amount must be at least 50 units.");
    if (expires < now() + 1800 || expires > now() + 86_400)
      throw new StripeRefusal(
        400,
        "parameter_invalid_integer",
        "expires_at is 30 minutes to 24 hours ahead.",
      );
    const session = add("checkout.session", "cs_test", {
      mode,
      status: "open",
      payment_status: mode === "setup" ? "no_payment_required" : "unpaid",
      amount_total: mode === "payment" ? units : null,
      currency:
        text(fields, "line_items", "0", "price_data", "currency") ?? text(fields, "currency"),
      description: text(fields, "line_items", "0", "price_data", "product_data", "name"),
      client_reference_id: text(fields, "client_reference_id"),
      metadata: texts(fields, "metadata"),
      customer: text(fields, "customer"),
      payment_intent: null,
      success_url: text(fields, "success_url"),
      cancel_url: text(fields, "cancel_url"),
      expires_at: expires,
    });
    forIntent.set(session.id, texts(fields, "payment_intent_data", "metadata"));
    asksToSave.set(
      session.id,
      text(fields, "saved_payment_method_options", "payment_method_save") === "enabled",
    );
    session.url = `${url}/pay/${session.id}`;
    return session;
  }

  function openOnly(id: string): Thing {
    const session = find(id);
    if (session.status !== "open")
      throw new StripeRefusal(
        400,
        "checkout_session_not_open",
        `This session is ${session.status}.`,
      );
    return session;
  }

  function expireSession(id: string): Thing {
    const session = openOnly(id);
    Object.assign(session, { status: "expired", url: null });
    happened(["checkout.session.expired", session]);
    return session;
  }

  function saveCard(session: Thing, last4: string): Thing {
    session.customer ??= add("customer", "cus", {}).id;
    return add("payment_method", "pm", {
      type: "card",
      customer: session.customer,
      card: { brand: "visa", last4, exp_month: 12, exp_year: new Date().getUTCFullYear() + 3 },
    });
  }

  /** Somebody presses the button of the hosted page. A bank debit ("later") is settled or fails days after; see arrive. */
  function pay(id: string, { saves = false, later = false, last4 = "4242" } = {}): Thing {
    const session = openOnly(id);
    const news: [string, Thing][] = [];
    if (session.mode === "setup" || saves)
      news.push(["payment_method.attached", saveCard(session, last4)]);
    if (session.mode === "payment") {
      const intent = add("payment_intent", "pi", {
        amount: session.amount_total,
        amount_received: later ? 0 : session.amount_total,
        currency: session.currency,
        customer: session.customer,
        status: later ? "processing" : "succeeded",
        metadata: forIntent.get(id) ?? {},
      });
      session.payment_intent = intent.id;
      if (!later) {
        session.payment_status = "paid";
        news.push(["payment_intent.succeeded", intent]);
      }
    }
    Object.assign(session, { status: "complete", url: null });
    happened(...news, ["checkout.session.completed", session]);
    return session;
  }

  /** The end of a bank debit: the money comes, or does not. */
  function arrive(id: string, isThere: boolean) {
    const session = find(id);
    const intent = find(String(session.payment_intent));
    if (isThere) {
      Object.assign(intent, { status: "succeeded", amount_received: intent.amount });
      session.payment_status = "paid";
      happened(
        ["payment_intent.succeeded", intent],
        ["checkout.session.async_payment_succeeded", session],
      );
    } else {
      intent.status = "requires_payment_method";
      happened(
        ["payment_intent.payment_failed", intent],
        ["checkout.session.async_payment_failed", session],
      );
    }
  }

  return {
    openSession,
    expireSession,
    pay,
    arrive,
    maySave: (id: string) => asksToSave.get(id) ?? false,
  };
}
