import { QueryClient } from "@tanstack/react-query";
import type { BellAnswer } from "@/lib/notifications/schema";

/**
 * The browser's memory of the bell, shared by every place that shows or changes it. Nothing is ever put in
 * on the server: there queries do not run.
 */
export const bellClient = new QueryClient();

export const bellKey = ["bell"];

/** Asks for the bell; throws what is not an answer. */
export async function fetchBell({ signal }: { signal: AbortSignal }): Promise<BellAnswer> {
  const response = await fetch("/api/notifications", { signal });
  if (!response.ok) throw new Error(`bell: ${response.status}`);
  return response.json();
}

/** Marks the listed notifications read, all without a list: here at once, at the server even while the page is left. */
export async function markRead(ids?: string[]): Promise<void> {
  bellClient.setQueryData<BellAnswer>(bellKey, (bell) => bell && read(bell, ids));
  const response = await fetch("/api/notifications", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
    keepalive: true,
  }).finally(() => bellClient.invalidateQueries({ queryKey: bellKey }));
  if (!response.ok) throw new Error(`mark read: ${response.status}`);
}

function read({ unread, latest }: BellAnswer, ids: string[] | undefined): BellAnswer {
  const isMeant = (id: string) => ids === undefined || ids.includes(id);
  const fresh = latest.filter((row) => !row.is_read && isMeant(row.id)).length;
  return {
    unread: ids === undefined ? 0 : unread - fresh,
    latest: latest.map((row) => (isMeant(row.id) ? { ...row, is_read: true } : row)),
  };
}
