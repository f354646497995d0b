"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CompanyMark } from "./company-mark";
import type { NavItem, ShellCompany, ShellLink, ShellPerson } from "./nav-item";
import { NavLink } from "./nav-link";
import { PersonMenu } from "./person-menu";
import { SkipLink } from "./skip-link";

/** Students: a bar on top, five tabs below on phones. company, person, items, home, bell, search (address), links (of the menu), signOut; children are the page (use StudentPage). In the browser's code, so that a page does not carry its classes twice. */
export function StudentShell({
  company,
  person,
  items,
  home,
  bell,
  search,
  links = [],
  signOut,
  children,
}: {
  company: ShellCompany;
  person: ShellPerson;
  items: readonly NavItem[];
  home: Route;
  bell?: ReactNode;
  search?: Route;
  links?: readonly ShellLink[];
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-20 flex h-14 items-center gap-7 border-line border-b bg-surface px-6 max-md:h-[52px] max-md:gap-3 max-md:px-4">
        <Link href={home} className="min-w-0">
          <CompanyMark name={company.name} logo={company.logo} />
        </Link>
        <nav aria-label="Main" className="flex h-full items-center gap-1 max-md:hidden">
          {items.map((item) => (
            <NavLink
              key={item.href}
              href={item.href}
              also={item.also}
              exact={item.exact}
              className={barLink}
            >
              {item.label}
            </NavLink>
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-1.5">
          {search ? (
            <Link
              href={search}
              aria-label="Search"
              className="grid size-9 place-items-center rounded-control text-ink-2 hover:bg-hover max-md:hidden"
            >
              <Search size={18} aria-hidden />
            </Link>
          ) : null}
          {bell}
          <PersonMenu person={person} links={links} signOut={signOut} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <nav aria-label="Main" className={tabbar}>
        {items.map((item) => (
          <NavLink
            key={item.href}
            href={item.href}
            also={item.also}
            exact={item.exact}
            className={tabLink}
          >
            {item.icon}
            {item.label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

const barLink =
  "relative rounded-control-sm px-2.5 py-1.5 text-control font-medium text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2.5 aria-[current]:after:-bottom-3 aria-[current]:after:h-0.5 aria-[current]:after:bg-ink aria-[current]:after:content-['']";

const tabbar =
  "fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-line border-t bg-surface pt-1.5 pb-[calc(6px+env(safe-area-inset-bottom))] md:hidden";

const tabLink =
  "relative grid justify-items-center gap-0.5 pt-[5px] pb-[3px] text-tiny font-medium text-ink-3 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:before:absolute aria-[current]:before:-top-[7px] aria-[current]:before:h-0.5 aria-[current]:before:w-7 aria-[current]:before:bg-ink aria-[current]:before:content-[''] [&_svg]:size-5";
