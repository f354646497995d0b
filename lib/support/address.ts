import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { idParser, wordsParser } from "@/lib/address";
import { categories } from "./schema";

/** The tabs of the list, its own first. */
export const ticketTurns = ["open", "waiting", "resolved", "closed", "all"] as const;

/** The state of the staff's list lives in the address. What is malformed there reads as not set. */
export const ticketsAddress = createLoader({
  turn: parseAsStringLiteral(ticketTurns).withDefault("open"),
  category: parseAsStringLiteral(categories),
  who: parseAsStringLiteral(["me", "nobody"]),
  q: wordsParser,
  after: idParser,
  before: idParser,
});

export type TicketsAddress = Awaited<ReturnType<typeof ticketsAddress>>;
