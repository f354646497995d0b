"use client";

import clsx from "clsx";
import { LogOut } from "lucide-react";
import Link from "next/link";
import { useId, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { ShellLink, ShellPerson } from "./nav-item";
import { ThemeChoice } from "./theme-choice";

const places = {
  bar: "top-13 end-6 max-md:end-4",
  sidebar: "bottom-13 start-2.5",
};

/** Name, links (Profile), theme, Sign out: a native popover, so no page pays for a menu library. place bar or sidebar; named writes the name beside the avatar. */
export function PersonMenu({
  person,
  links,
  signOut,
  place = "bar",
  named = false,
}: {
  person: ShellPerson;
  links: readonly ShellLink[];
  signOut: () => Promise<void>;
  place?: keyof typeof places;
  named?: boolean;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={named ? undefined : `${person.name}, account`}
        className={clsx(
          "flex min-h-9 max-w-full items-center gap-2 rounded-control text-start font-medium text-[13.5px] text-ink-2 leading-5",
          named && "w-full px-2 hover:bg-hover",
          place === "bar" && "max-md:min-h-10 max-md:px-1.5",
          place === "sidebar" && !named && "w-full justify-center",
        )}
      >
        <Avatar name={person.name} size={place === "bar" ? "md" : "sm"} />
        {named ? (
          <span dir="auto" className="truncate">
            {person.name}
          </span>
        ) : null}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={clsx(
          "fixed inset-auto m-0 w-64 rounded-menu bg-raised p-1 text-ink shadow-e2 open:animate-rise",
          places[place],
        )}
      >
        <div className="px-2 py-1.5">
          <p dir="auto" className="truncate text-left font-name text-control">
            {person.name}
          </p>
          <p className="truncate text-ink-3 text-small">{person.email}</p>
        </div>
        <hr className="-mx-1 my-1 border-line" />
        {links.map((link) => (
          <Link
            key={link.href}
            href={link.href}
            onClick={() => menu.current?.hidePopover()}
            className={row}
          >
            {link.icon}
            {link.label}
          </Link>
        ))}
        <ThemeChoice />
        <hr className="-mx-1 my-1 border-line" />
        <form action={signOut}>
          <button type="submit" className={clsx(row, "w-full")}>
            <LogOut size={16} aria-hidden />
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}

const row =
  "flex items-center gap-2 rounded-control-sm px-2 py-1.5 text-control hover:bg-hover max-md:py-2.5";
