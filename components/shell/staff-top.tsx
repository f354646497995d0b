import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";

/** The bar over a staff page: title (drawn as its h1) or crumbs, children are the page's actions, bell last. */
export function StaffTop({
  title,
  crumbs,
  bell = <Bell />,
  children,
}: {
  title?: ReactNode;
  crumbs?: ReactNode;
  bell?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-10 flex h-[52px] flex-none items-center gap-2 border-line border-b bg-surface px-6 max-md:ps-14 max-md:pe-4">
      {title ? <h1 className="truncate text-heading">{title}</h1> : crumbs}
      <div className="ms-auto flex flex-none items-center gap-2">
        {children}
        {bell}
      </div>
    </header>
  );
}
