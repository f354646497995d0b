import { type Books, StripeRefusal, type Thing } from "./books.ts";
import { type Fields, text, texts } from "./form.ts";

/** Money that comes past the payment pages, money that goes back, and cards that are given up. */
export function moneyOf({ things, add, find, happened }: Books) {
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

  return { receive, refund, detach };
}
