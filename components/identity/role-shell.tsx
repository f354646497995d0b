import { UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { StaffShell } from "@/components/shell/staff-shell";
import { StudentShell } from "@/components/shell/student-shell";
import { signOut } from "@/lib/identity/actions";
import type { Me } from "@/lib/session";
import { navigationOf } from "./navigation";

const links = [{ href: "/profile" as const, label: "Profile", icon: <UserRound size={16} /> }];

/**
 * The frame of a page, by the role of who looks: a page of another role shows one's own frame around its 403.
 * rail narrows the sidebar for work views. Without a person there is no frame; the page sends
 * them to sign in, or says that there is nothing.
 */
export function RoleShell({
  user,
  rail,
  children,
}: {
  user: Me | null;
  rail?: boolean;
  children: ReactNode;
}) {
  if (!user) return <main id="content">{children}</main>;
  const { home, items } = navigationOf(user.role);
  const frame = {
    company: { name: user.company.name, logo: user.company.logo_url },
    person: { name: user.full_name, email: user.email },
    home,
    items,
    links,
    signOut,
  };
  if (user.role === "student") {
    return (
      <StudentShell {...frame} bell={<Bell unread={user.unread} />}>
        {children}
      </StudentShell>
    );
  }
  return (
    <StaffShell {...frame} waits={user.waits} rail={rail}>
      {children}
    </StaffShell>
  );
}
