import clsx from "clsx";
import { Fragment } from "react";
import type { Waits } from "@/lib/session";
import { NavCount } from "./nav-count";
import type { NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

/** The groups and links of the staff sidebar; rail shows icons alone, the words stay for screen readers and as a title. */
export function SideNav({
  items,
  waits,
  rail = false,
}: {
  items: readonly NavItem[];
  waits?: Waits;
  rail?: boolean;
}) {
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {items.map((item) => (
        <Fragment key={item.href}>
          {item.group && !rail ? (
            <p className="px-2 pt-3.5 pb-1 text-ink-3 text-micro">{item.group}</p>
          ) : null}
          <NavLink
            href={item.href}
            also={item.also}
            exact={item.exact}
            title={rail ? item.label : undefined}
            className={clsx(
              "flex items-center rounded-control-sm font-medium text-[13.5px] text-ink-2 leading-5 hover:bg-hover aria-[current]:bg-press aria-[current]:text-ink max-md:py-2.5 [&_svg]:size-4 [&_svg]:text-ink-3 aria-[current]:[&_svg]:text-ink",
              rail ? "justify-center p-2" : "gap-[9px] px-2 py-[5px]",
            )}
          >
            {item.icon}
            <span className={clsx(rail ? "sr-only" : "truncate")}>{item.label}</span>
            {item.waits && waits && !rail ? <NavCount of={item.waits} first={waits} /> : null}
          </NavLink>
        </Fragment>
      ))}
    </nav>
  );
}
