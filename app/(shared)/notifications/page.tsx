import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NotificationList } from "@/components/notifications/notification-list";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { StudentPage } from "@/components/shell/student-page";
import { capital, count } from "@/lib/format";
import { notificationsOf } from "@/lib/notifications/queries";
import { cursor } from "@/lib/notifications/schema";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const user = await requireRole();
  const { show, older, newer } = await searchParams;
  const isUnread = show === "unread";
  const after = cursor.safeParse(older);
  const before = cursor.safeParse(newer);
  const page = await notificationsOf(await createClient(), {
    unread: isUnread,
    cursor: after.data ?? before.data ?? null,
    newer: before.success && !after.success,
  });

  const list = <NotificationList page={page} isUnread={isUnread} zone={user.time_zone} />;
  const markAll = page.unread > 0 ? <MarkAllRead /> : null;
  if (user.role !== "student")
    return (
      <>
        <StaffTop title="Notifications">{markAll}</StaffTop>
        <StaffBody className="max-w-[760px]">{list}</StaffBody>
      </>
    );
  return (
    <StudentPage width="narrow" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-display max-md:text-display-phone">{sentence(page.unread)}</h1>
        {markAll}
      </div>
      {list}
    </StudentPage>
  );
}

function sentence(unread: number) {
  if (unread === 0) return "You have read everything.";
  return `${capital(count(unread, "notification"))} ${unread === 1 ? "is" : "are"} unread.`;
}
