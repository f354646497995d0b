import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import type { Href } from "./link-item";

type Crumb = { label: string; href: Href };

/** Where this page is: trail [{label, href}], here (the page itself); with tight only the last step back stays on phones. */
export function Breadcrumbs({
  trail,
  here,
  tight = false,
}: {
  trail: readonly Crumb[];
  here: string;
  tight?: boolean;
}) {
  const away = tight && "max-md:hidden";
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap font-medium text-control text-ink-3">
        {trail.map((crumb, at) => (
          <Fragment key={crumb.label}>
            <li className={clsx("min-w-0 truncate", at < trail.length - 1 && away)}>
              <Link href={crumb.href} className="hover:text-ink">
                {crumb.label}
              </Link>
            </li>
            <li aria-hidden="true" className={clsx(away)}>
              <ChevronRight size={14} />
            </li>
          </Fragment>
        ))}
        <li aria-current="page" className={clsx("min-w-0 truncate font-semibold text-ink", away)}>
          {here}
        </li>
      </ol>
    </nav>
  );
}
