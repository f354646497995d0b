import type { Account } from "./account.ts";
import type { Fields } from "./form.ts";

type Call = { id: string; fields: Fields; query: URLSearchParams };
type Endpoint = { path: RegExp; run: (account: Account, call: Call) => unknown };

/** Every question this app asks of Stripe. Another one is answered with 404, so a test notices. */
export const endpoints: Endpoint[] = [
  {
    path: /^POST \/v1\/checkout\/sessions$/,
    run: (account, { fields }) => account.openSession(fields),
  },
  { path: /^GET \/v1\/checkout\/sessions\/(\w+)$/, run: (account, { id }) => account.find(id) },
  {
    path: /^POST \/v1\/checkout\/sessions\/(\w+)\/expire$/,
    run: (account, { id }) => account.expireSession(id),
  },
  {
    path: /^POST \/v1\/payment_methods\/(\w+)\/detach$/,
    run: (account, { id }) => account.detach(id),
  },
  { path: /^GET \/v1\/payment_methods\/(\w+)$/, run: (account, { id }) => account.find(id) },
  { path: /^POST \/v1\/refunds$/, run: (account, { fields }) => account.refund(fields) },
  { path: /^GET \/v1\/events$/, run: (account, { query }) => account.listEvents(query) },
];
