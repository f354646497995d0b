"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { Checkbox } from "./checkbox";
import type { Href } from "./link-item";
import type { ColumnMeta } from "./table-columns";

type Cell = { id: string; meta: ColumnMeta | undefined; content: ReactNode };

/** A row of DataTable. With href its first cell is the link and the whole row opens it. */
export function DataTableRow({
  cells,
  href,
  current,
  roomy,
  selection,
}: {
  cells: readonly Cell[];
  href: Href | undefined;
  current: boolean;
  roomy: boolean;
  selection: { on: boolean; toggle: (event: unknown) => void } | undefined;
}) {
  const cellStyle = clsx(
    "border-line border-b px-3 align-middle first:ps-4 last:pe-4 group-last:border-0",
    roomy ? "py-3" : "py-[9px]",
  );
  return (
    <tr
      aria-current={current || undefined}
      className={clsx(
        "group relative",
        current || selection?.on ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      {selection ? (
        <td className={clsx(cellStyle, "relative z-1 w-0 pr-0")}>
          <Checkbox
            aria-label="Select this row"
            checked={selection.on}
            onChange={selection.toggle}
          />
        </td>
      ) : null}
      {[...cells.entries()].map(([at, { id, meta, content }]) => (
        <td
          key={id}
          className={clsx(
            cellStyle,
            meta?.align === "end" && "text-end",
            meta?.name && "font-name text-ink",
            meta?.wide && "max-md:hidden",
          )}
        >
          {href && at === 0 ? (
            <Link href={href} className="after:absolute after:inset-0 after:content-['']">
              {content}
            </Link>
          ) : (
            content
          )}
        </td>
      ))}
    </tr>
  );
}
