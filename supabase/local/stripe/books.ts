import { randomBytes } from "node:crypto";

export type Thing = { id: string; object: string; [field: string]: unknown };
export type StripeEvent = { id: string; type: string; created: number; data: { object: Thing } };
export type Books = ReturnType<typeof openBooks>;

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

export const now = () => Math.floor(Date.now() / 1000);
/** Letters only: no run of digits that could be taken for a card's number. */
const newId = (kind: string) =>
  `${kind}_${[...randomBytes(20)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;

/** What one Stripe account holds, in memory, and what happened to it. */
export function openBooks(announce: (events: StripeEvent[]) => void) {
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

  return { things, events, add, find, happened, listEvents };
}
