import clsx from "clsx";
import { Plus, X } from "lucide-react";
import Link from "next/link";
import type { Href } from "./link-item";

/** A filter in the address. Set: label, value, href (without it). Not set: label, href (with it), drawn dashed with a plus. */
export function Chip({ label, value, href }: { label: string; value?: string; href: Href }) {
  const isSet = value !== undefined;
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={isSet ? `${label} ${value}, remove this filter` : undefined}
      className={clsx(
        chipStyle,
        isSet ? "border-solid bg-surface text-ink" : "border-dashed text-ink-2",
      )}
    >
      {isSet ? null : <Plus size={12} aria-hidden />}
      {label}
      {isSet ? <b>{value}</b> : null}
      {isSet ? <X size={12} aria-hidden /> : null}
    </Link>
  );
}

const chipStyle =
  "inline-flex h-[30px] items-center gap-1.5 whitespace-nowrap rounded-control-sm border border-line-2 px-2.5 font-medium text-small transition-colors duration-colour hover:bg-hover max-md:h-10";
