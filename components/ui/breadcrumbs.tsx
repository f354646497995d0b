import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import type { Href } from "./link-item";

type Crumb = { label: string; href: Href };

/** Where this page is: trail [{label, href}], here (the page itself). */
export function Breadcrumbs({ trail, here }: { trail: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap font-medium text-control text-ink-3">
        {trail.map((crumb) => (
          <Fragment key={crumb.label}>
            <li className="min-w-0 truncate">
              <Link href={crumb.href} className="hover:text-ink">
                {crumb.label}
              </Link>
            </li>
            <li aria-hidden="true">
              <ChevronRight size={14} />
            </li>
          </Fragment>
        ))}
        <li aria-current="page" className="min-w-0 truncate font-semibold text-ink">
          {here}
        </li>
      </ol>
    </nav>
  );
}
