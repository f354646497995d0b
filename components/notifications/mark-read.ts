"use client";

import { wakeBell } from "./wake-bell";

/** Marks the listed notifications read, all without a list: here at once, at the server even while the page is left. */
export async function markRead(ids?: string[]): Promise<void> {
  const bell = wakeBell().then((client) => {
    client?.showRead(ids);
    return client;
  });
  const response = await fetch("/api/notifications", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
    keepalive: true,
  }).finally(async () => (await bell)?.askAgain());
  if (!response.ok) throw new Error(`mark read: ${response.status}`);
}
