import type { ReactNode } from "react";

/** The bar over a staff page: title (drawn as its h1) or crumbs, then children at the far side. Client views use it and bring their own bell. */
export function StaffBar({
  title,
  crumbs,
  children,
}: {
  title?: ReactNode;
  crumbs?: ReactNode;
  children: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-10 flex h-[52px] flex-none items-center gap-2 border-line border-b bg-surface px-6 max-md:ps-14 max-md:pe-4">
      {title ? (
        <h1 className="truncate text-heading max-md:flex-none max-[374px]:shrink">{title}</h1>
      ) : (
        crumbs
      )}
      <div className="ms-auto flex flex-none items-center gap-2 max-md:flex-1 max-md:justify-end">
        {children}
      </div>
    </header>
  );
}
