"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { Chip } from "./chip";
import { chipStyle } from "./chip-style";
import type { Href } from "./link-item";
import { Menu } from "./menu";
import { MenuItem } from "./menu-item";

type Choice = { label: string; href: Href };

/** A filter with several choices, in the address: label, choices; once set also value and href (the address without it). */
export function FilterChip({
  label,
  choices,
  value,
  href,
}: {
  label: string;
  choices: readonly Choice[];
  value?: string;
  href: Href;
}) {
  if (value !== undefined) return <Chip label={label} value={value} href={href} />;
  if (choices.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={chipStyle(false)}>
          <Plus size={12} aria-hidden />
          {label}
        </button>
      }
    >
      {choices.map((choice) => (
        <MenuItem key={choice.label} asChild>
          <Link href={choice.href} scroll={false}>
            {choice.label}
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
