"use client";

import { useLive } from "@/components/ui/use-live";
import type { Chosen } from "@/lib/billing/bulk-schema";
import { Amount } from "./amount";

/** What the selected invoices have open, a currency after the other, as the database adds it up. */
export function ChosenSum({ invoices }: { invoices: string[] }) {
  const chosen = useLive<Chosen>("/api/billing/invoices/chosen", { invoices });
  if (!chosen.data) return null;
  return (
    <span className="ms-2.5 text-ink-3">
      {chosen.data.open.map(({ currency, open }, at) => (
        <span key={currency}>
          {at > 0 ? ", " : ""}
          <Amount of={open} currency={currency} />
        </span>
      ))}{" "}
      open
    </span>
  );
}
