import { setTimeout } from "node:timers/promises";

/**
 * What a client hears of a query in two seconds. In postgres.js one whose connection broke may hear nothing at all, ever:
 * whoever asks through a crash asks again, reads afterwards on new connections, and ends the old ones with a timeout.
 */
export const heard = <T>(query: Promise<T>) =>
  Promise.race([query, setTimeout(2000, undefined, { ref: false }).then(() => Promise.reject())]);
