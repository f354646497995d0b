"use client";

import type { Row as TableRow } from "@tanstack/react-table";
import clsx from "clsx";
import Link from "next/link";
import { Checkbox } from "./checkbox";
import type { Href } from "./link-item";
import type { ColumnMeta, features, TableModel } from "./table-columns";

/** A row of DataTable. With href its first cell is the link and the whole row opens it; selected is undefined where rows cannot be. */
export function DataTableRow<Row extends object>(props: {
  table: TableModel<Row>;
  row: TableRow<typeof features, Row>;
  href: Href | undefined;
  current: boolean;
  roomy: boolean;
  selected: boolean | undefined;
}) {
  const { table, row, href, current, selected } = props;
  const pad = props.roomy ? "py-3" : "py-[9px]";
  const tint = current || selected ? "bg-accent-soft" : "hover:bg-hover";
  return (
    <tr aria-current={current || undefined} className={clsx("group relative", tint)}>
      {selected === undefined ? null : (
        <td className={clsx(pad, "relative z-1 w-0 pe-0")}>
          <Checkbox
            aria-label="Select this row"
            checked={selected}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      )}
      {row.getAllCells().map((one, at) => {
        const content = <table.FlexRender cell={one} />;
        const look = face(one.column.columnDef.meta ?? {});
        return (
          <td key={one.id} className={clsx(pad, look)}>
            {href && at === 0 ? (
              <Link
                href={href}
                data-row=""
                className="after:absolute after:inset-0 after:content-['']"
              >
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}

function face({ align, name, wide }: ColumnMeta): string {
  return clsx(align === "end" && "text-end", name && "font-name text-ink", wide && "max-md:hidden");
}
