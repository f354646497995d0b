import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Waits } from "@/lib/session";
import { CompanyMark } from "./company-mark";
import type { NavItem, ShellCompany, ShellLink, ShellPerson } from "./nav-item";
import { PersonMenu } from "./person-menu";
import { SideNav } from "./side-nav";
import { SkipLink } from "./skip-link";
import { StaffDrawer } from "./staff-drawer";

/** Staff: sidebar 220 (rail 53 for work views), children are the page and begin with StaffTop. company, person, items, home, links (of the menu), waits (counted behind items), signOut, rail. */
export function StaffShell({
  company,
  person,
  items,
  home,
  links = [],
  waits,
  signOut,
  rail = false,
  children,
}: {
  company: ShellCompany;
  person: ShellPerson;
  items: readonly NavItem[];
  home: Route;
  links?: readonly ShellLink[];
  waits?: Waits;
  signOut: () => Promise<void>;
  rail?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={clsx(
        "staff grid min-h-screen max-md:grid-cols-[minmax(0,1fr)]",
        rail ? "grid-cols-[53px_minmax(0,1fr)]" : "grid-cols-[220px_minmax(0,1fr)]",
      )}
    >
      <SkipLink />
      <aside className="sticky top-0 flex h-screen flex-col gap-0.5 overflow-y-auto px-2.5 py-3 max-md:hidden">
        <Link
          href={home}
          className={clsx("pb-3.5", rail ? "grid place-items-center pt-1" : "px-2 pt-1.5")}
        >
          <CompanyMark name={company.name} logo={company.logo} alone={rail} small />
        </Link>
        <SideNav items={items} waits={waits} rail={rail} />
        <div className="mt-auto pt-3">
          <PersonMenu
            person={person}
            links={links}
            signOut={signOut}
            place="sidebar"
            named={!rail}
          />
        </div>
      </aside>
      <StaffDrawer company={company}>
        <SideNav items={items} waits={waits} />
        <div className="mt-auto pt-3">
          <PersonMenu person={person} links={links} signOut={signOut} place="sidebar" named />
        </div>
      </StaffDrawer>
      <main
        id="content"
        tabIndex={-1}
        className="flex min-w-0 flex-col border-line border-s bg-surface outline-none max-md:border-0"
      >
        {children}
      </main>
    </div>
  );
}
