import { QueryClient, QueryObserver } from "@tanstack/react-query";
import type { BellAnswer } from "@/lib/notifications/schema";

/** The browser's memory of the bell, shared by every place that shows or changes it. Fetched lazily, see wake-bell.ts. */
const client = new QueryClient();
const queryKey = ["bell"];
const bell = { queryKey, queryFn: fetchBell, refetchInterval: 60_000 };

// Returning to the tab, or to the network, asks at once.
client.mount();

/** Asks every minute while somebody looks, and tells when there is something new. Returns how to stop. */
export function listen(tell: () => void) {
  return new QueryObserver(client, bell).subscribe(tell);
}

/** The last answer. */
export function lastHeard() {
  return client.getQueryData<BellAnswer>(queryKey);
}

/** Shows the listed notifications as read, all without a list, before the server has said so. */
export function showRead(ids: string[] | undefined) {
  client.setQueryData<BellAnswer>(queryKey, (heard) => heard && read(heard, ids));
}

/** Asks again, whatever was heard before. */
export function askAgain() {
  return client.invalidateQueries({ queryKey });
}

async function fetchBell({ signal }: { signal: AbortSignal }): Promise<BellAnswer> {
  const response = await fetch("/api/notifications", { signal });
  if (!response.ok) throw new Error(`bell: ${response.status}`);
  return response.json();
}

function read({ unread, latest }: BellAnswer, ids: string[] | undefined): BellAnswer {
  const isMeant = (id: string) => ids === undefined || ids.includes(id);
  const fresh = latest.filter((row) => !row.is_read && isMeant(row.id)).length;
  return {
    unread: ids === undefined ? 0 : unread - fresh,
    latest: latest.map((row) => (isMeant(row.id) ? { ...row, is_read: true } : row)),
  };
}
