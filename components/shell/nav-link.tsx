"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A navigation link that knows whether its page, or one below it, is open (aria-current). exact for a home that others live below. */
export function NavLink({
  href,
  also,
  exact = false,
  title,
  className,
  children,
}: {
  href: Route;
  also?: string;
  exact?: boolean;
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const isBelow = (place: string) => pathname.startsWith(`${place}/`);
  const isOn =
    pathname === href ||
    (!exact && isBelow(href)) ||
    (also !== undefined && (pathname === also || isBelow(also)));
  return (
    <Link href={href} title={title} aria-current={isOn ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
