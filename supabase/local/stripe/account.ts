import { randomBytes } from "node:crypto";
import { type Fields, text, texts } from "./form.ts";

export type Thing = { id: string; object: string; [field: string]: unknown };
export type StripeEvent = { id: string; type: string; created: number; data: { object: Thing } };
export type Account = ReturnType<typeof createAccount>;

/** What Stripe's API answers instead of an object. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const now = () => Math.floor(Date.now() / 1000);
/** Letters only: no run of digits that could be taken for a card's number. */
const newId = (kind: string) =>
  `${kind}_${[...randomBytes(20)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;

/** The books of one Stripe account in memory, with the rules of Stripe that this app relies on. */
export function createAccount(url: string, announce: (events: StripeEvent[]) => void) {
  const things = new Map<string, Thing>();
  const events: StripeEvent[] = [];

  function add(object: string, kind: string, fields: Record<string, unknown>): Thing {
    const thing = { id: newId(kind), object, created: now(), livemode: false, ...fields };
    things.set(thing.id, thing);
    return thing;
  }

  function find(id: string): Thing {
    const thing = things.get(id);
    if (!thing) throw new StripeRefusal(404, "resource_missing", `No such object: '${id}'`);
    return thing;
  }

  /** An event carries the object as it is at this moment. */
  function happened(...news: [type: string, thing: Thing][]) {
    const fresh = news.map(([type, thing]) => ({
      id: newId("evt"),
      object: "event",
      api_version: "2026-10-28.endive",
      created: now(),
      livemode: false,
      type,
      data: { object: structuredClone(thing) },
    }));
    events.push(...fresh);
    announce(fresh);
  }

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

  const forIntent = new Map<string, Record<string, string>>();
  const asksToSave = new Map<string, boolean>();

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

  /** Money that came by another way than this app, as a payment link would bring it. */
  function receive(units: number, currency: string, metadata: Record<string, string> = {}): Thing {
    const intent = add("payment_intent", "pi", {
      amount: units,
      amount_received: units,
      currency,
      customer: null,
      status: "succeeded",
      metadata,
    });
    happened(["payment_intent.succeeded", intent]);
    return intent;
  }

  function refund(fields: Fields): Thing {
    const intent = find(text(fields, "payment_intent") ?? "");
    const back = Number(text(fields, "amount") ?? intent.amount_received);
    const before = [...things.values()].filter(
      (thing) => thing.object === "refund" && thing.payment_intent === intent.id,
    );
    const left = before.reduce(
      (sum, thing) => sum - Number(thing.amount),
      Number(intent.amount_received),
    );
    if (back > left)
      throw new StripeRefusal(
        400,
        "charge_already_refunded",
        "More than was paid cannot be refunded.",
      );
    const done = add("refund", "re", {
      payment_intent: intent.id,
      amount: back,
      currency: intent.currency,
      status: "succeeded",
      reason: null,
      metadata: texts(fields, "metadata"),
    });
    happened(["refund.created", done]);
    return done;
  }

  /** A card of an earlier run of this server is unknown here, but can be given up all the same. */
  function detach(id: string): Thing {
    const method = things.get(id) ?? { id, object: "payment_method" };
    things.delete(id);
    Object.assign(method, { customer: null });
    happened(["payment_method.detached", method]);
    return method;
  }

  /** Newest first, a page at a time. */
  function listEvents(query: URLSearchParams) {
    const since = Number(query.get("created[gte]") ?? 0);
    const types = [...query].filter(([name]) => name.startsWith("types[")).map(([, type]) => type);
    const after = query.get("starting_after");
    const limit = Number(query.get("limit") ?? 10);
    const all = events.filter(
      (event) => event.created >= since && (types.length === 0 || types.includes(event.type)),
    );
    all.reverse();
    const from = after ? all.findIndex((event) => event.id === after) + 1 : 0;
    return {
      object: "list",
      url: "/v1/events",
      data: all.slice(from, from + limit),
      has_more: all.length > from + limit,
    };
  }

  return {
    events,
    find,
    openSession,
    expireSession,
    pay,
    arrive,
    receive,
    refund,
    detach,
    listEvents,
    happened,
    maySave: (id: string) => asksToSave.get(id) ?? false,
  };
}
