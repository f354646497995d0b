import { Plus, X } from "lucide-react";
import Link from "next/link";
import { chipStyle } from "./chip-style";
import type { Href } from "./link-item";

/** A filter in the address. Set: label, value, href (without it). Not set: label, href (with it), drawn dashed with a plus. */
export function Chip({ label, value, href }: { label: string; value?: string; href: Href }) {
  const isSet = value !== undefined;
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={isSet ? `${label} ${value}, remove this filter` : undefined}
      className={chipStyle(isSet)}
    >
      {isSet ? null : <Plus size={12} aria-hidden />}
      {label}
      {isSet ? <b>{value}</b> : null}
      {isSet ? <X size={12} aria-hidden /> : null}
    </Link>
  );
}
