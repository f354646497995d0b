"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { useLive } from "@/components/ui/use-live";
import { useSaving } from "@/components/ui/use-saving";
import { remindInvoices } from "@/lib/billing/bulk-actions";
import type { Chosen } from "@/lib/billing/bulk-schema";
import { bulkOutcome } from "@/lib/billing/bulk-words";
import { counted } from "@/lib/format";
import { PassedOver } from "./passed-over";

type Props = { invoices: string[]; onClose: () => void; onDone: () => void };

/** Asks before several students are reminded, and says who is passed over and why. */
export function RemindDialog({ invoices, onClose, onDone }: Props) {
  const chosen = useLive<Chosen>("/api/billing/invoices/chosen", { invoices });
  const { save, isSaving, problem, fields } = useSaving();
  const rows = chosen.data?.rows;
  const many = rows?.filter(({ outcome }) => outcome === "done").length;

  function remind() {
    save(
      () => remindInvoices({ invoices }),
      (results) => {
        toast(bulkOutcome(results, "reminded"));
        onDone();
      },
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={many === 0 ? "Nobody to remind" : "Send reminders"}
      description={
        many === 0
          ? "No reminder can go out for any of the selected invoices now."
          : "Each student is told in the app what is overdue on the invoice, or what is due next. The daily reminders count this one: nobody is told twice."
      }
      actions={
        <>
          <Button onClick={onClose}>{many === 0 ? "Close" : "Cancel"}</Button>
          {many === 0 ? null : (
            <Button
              variant="primary"
              loading={isSaving}
              aria-disabled={many === undefined || undefined}
              onClick={() => many !== undefined && remind()}
            >
              {many === undefined ? "Send reminders" : `Send ${counted(many, "reminder")}`}
            </Button>
          )}
        </>
      }
    >
      {rows ? <PassedOver results={rows} /> : <Waiting hasFailed={chosen.isError} />}
      <Problem>{problem ?? fields.invoices}</Problem>
    </Dialog>
  );
}

function Waiting({ hasFailed }: { hasFailed: boolean }) {
  return (
    <p role="status" className="text-ink-3 text-small">
      {hasFailed ? "The list did not load. Close this and open it again." : "Loading"}
    </p>
  );
}
