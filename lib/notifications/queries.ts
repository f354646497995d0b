import "server-only";
import type { Client } from "@/lib/supabase/server";
import { bell, type Cursor, notificationPage } from "./schema";

/** How many of the signed-in person's notifications are unread, and the newest eight. */
export async function bellOf(supabase: Client) {
  const { data } = await supabase.rpc("bell").throwOnError();
  return bell.parse(data);
}

type Page = { unread: boolean; cursor: Cursor | null; newer: boolean };

/** One page of the signed-in person's notifications, newest first, after or before a cursor. */
export async function notificationsOf(supabase: Client, { unread, cursor, newer }: Page) {
  const { data } = await supabase
    .rpc("notification_page", {
      p_unread: unread,
      p_newer: newer,
      ...(cursor && { p_at: cursor.at, p_id: cursor.id }),
    })
    .throwOnError();
  return notificationPage.parse(data);
}
