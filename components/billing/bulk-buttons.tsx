"use client";

import { CalendarClock, Download, Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { toast } from "@/components/ui/toast";
import type { InvoiceRow } from "@/lib/billing/schema";
import { counted } from "@/lib/format";

export type BulkChoice = "remind" | "move";

/** What can be done with the selected invoices. Reminding and moving ask first; PDFs come at once. */
export function BulkButtons({
  rows,
  onChoose,
}: {
  rows: readonly InvoiceRow[];
  onChoose: (choice: BulkChoice) => void;
}) {
  return (
    <>
      <Button size="sm" onClick={() => onChoose("remind")}>
        <Send size={14} aria-hidden />
        Send reminder
      </Button>
      <Button size="sm" onClick={() => onChoose("move")}>
        <CalendarClock size={14} aria-hidden />
        Reschedule
      </Button>
      <Pdfs rows={rows} />
    </>
  );
}

function Pdfs({ rows }: { rows: readonly InvoiceRow[] }) {
  const issued = rows.filter(({ number }) => number !== null);
  const drafts = rows.length - issued.length;
  const face = (
    <>
      <Download size={14} aria-hidden />
      PDFs
    </>
  );
  if (issued.length === 0)
    return (
      <Button
        size="sm"
        aria-disabled
        onClick={() => toast("Drafts have no PDF. Issue them first.")}
      >
        {face}
      </Button>
    );
  const query = new URLSearchParams(issued.map(({ id }) => ["id", id]));
  return (
    <a
      href={`/api/billing/invoices/pdfs?${query}`}
      download
      className={buttonStyle({ size: "sm" })}
      onClick={() =>
        toast(
          `A ZIP of ${counted(issued.length, "PDF")} is on its way.${drafts > 0 ? ` ${counted(drafts, "draft")} left out.` : ""}`,
        )
      }
    >
      {face}
    </a>
  );
}
