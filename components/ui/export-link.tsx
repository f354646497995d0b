import { Download } from "lucide-react";
import { buttonStyle } from "./button-style";

/** Downloads a list with its filters, as a CSV file where label says nothing else: address of the route, query of the list. */
export function ExportLink({
  address,
  query = {},
  label = "Export CSV",
}: {
  address: string;
  query?: Record<string, string | null | undefined>;
  label?: string;
}) {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <a
      href={`${address}?${new URLSearchParams(given)}`}
      download
      className={buttonStyle({ size: "sm" })}
    >
      <Download size={14} aria-hidden />
      <span className="max-md:sr-only">{label}</span>
    </a>
  );
}
