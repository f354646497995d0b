import type { BulkResult } from "@/lib/billing/bulk-schema";
import { passedOver } from "@/lib/billing/bulk-words";
import { counted } from "@/lib/format";

/** The invoices that are left as they are, each with its reason; nothing without any. */
export function PassedOver({ results }: { results: readonly BulkResult[] }) {
  const skipped = passedOver(results);
  if (skipped.length === 0) return null;
  return (
    <div className="grid gap-1.5 text-small">
      <p className="font-name">{counted(skipped.length, "invoice")} skipped</p>
      <ul className="num grid max-h-48 grid-cols-[minmax(0,1fr)] gap-1 overflow-y-auto">
        {skipped.map(({ id, number, student, why }) => (
          <li key={id} className="flex gap-3">
            <span className="min-w-0 flex-1 truncate">
              <span className="text-ink-2">{number ?? "Draft"}</span> {student}
            </span>
            <span className="flex-none text-ink-3">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
