import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { currentUser } from "@/lib/session";
import { HearWaits } from "./hear-waits";
import { StaffBar } from "./staff-bar";

/** The bar over a staff page: title (drawn as its h1) or crumbs, children are the page's actions, bell last. */
export async function StaffTop({
  title,
  crumbs,
  children,
}: {
  title?: ReactNode;
  crumbs?: ReactNode;
  children?: ReactNode;
}) {
  const user = await currentUser();
  return (
    <StaffBar title={title} crumbs={crumbs}>
      {children}
      {user ? (
        <>
          <Bell unread={user.unread} />
          <HearWaits waits={user.waits} />
        </>
      ) : null}
    </StaffBar>
  );
}
