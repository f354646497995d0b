import { openBooks, type StripeEvent } from "./books.ts";
import { checkoutsOf } from "./checkouts.ts";
import { moneyOf } from "./money.ts";

export type Account = ReturnType<typeof createAccount>;

/** One Stripe account in memory, with the rules of Stripe that this app relies on. */
export function createAccount(url: string, announce: (events: StripeEvent[]) => void) {
  const books = openBooks(announce);
  return { ...books, ...checkoutsOf(books, url), ...moneyOf(books) };
}
