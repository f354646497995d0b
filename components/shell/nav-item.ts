import type { Route } from "next";
import type { ReactNode } from "react";
import type { Waits } from "@/lib/session";

/** A kind of thing that waits. */
export type Waiting = Exclude<keyof Waits, "at">;

/** A place in the navigation. icon is a lucide element ("<Inbox />"); group starts a heading in the sidebar. */
export type NavItem = {
  href: Route;
  label: string;
  icon: ReactNode;
  /** What of it waits for the reader is counted behind its name. */
  waits?: Waiting;
  group?: string;
  /** Also current below this address, "/mentor/attempts". */
  also?: string;
  /** Current only on this very address: a home that other pages live below. */
  exact?: boolean;
};

/** An entry of the person's menu, "Profile". */
export type ShellLink = { href: Route; label: string; icon?: ReactNode };

/** Who is looking, for the menu. */
export type ShellPerson = { name: string; email: string };

/** What the top corner says about the company. */
export type ShellCompany = { name: string; logo?: string | null };
