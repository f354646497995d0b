"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import {
  applyCredit,
  deleteDraft,
  issueInvoice,
  replaceInvoice,
  voidInvoice,
  writeOffInvoice,
} from "@/lib/billing/actions";
import type { Invoice } from "@/lib/billing/schema";
import { type Office, offices } from "@/lib/office";
import { Amount } from "./amount";

export type Decision = "issue" | "delete" | "use_credit" | "void" | "replace" | "write_off";

type Asked = {
  title: string;
  what: ReactNode;
  confirm: string;
  danger?: boolean;
  hasReason?: boolean;
};

/** Asks before something final happens to an invoice, and says what will be then. */
export function InvoiceConfirm({
  decision,
  invoice,
  office,
  onClose,
}: {
  decision: Decision;
  invoice: Invoice;
  office: Office;
  onClose: () => void;
}) {
  const asked = questions(invoice)[decision];
  const decide = useDecide(decision, invoice, office);
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={asked.title}
      confirm={asked.confirm}
      danger={asked.danger}
      reason={asked.hasReason ? "required" : undefined}
      onConfirm={decide}
    >
      {asked.what}
    </ConfirmDialog>
  );
}

function questions(invoice: Invoice): Record<Decision, Asked> {
  const open = <Amount of={invoice.open} currency={invoice.currency} />;
  return {
    issue: {
      title: `Issue this invoice to ${invoice.student}`,
      what: "It gets its number and the student is told. From then on it does not change; corrections are a credit note, or void and replace.",
      confirm: "Issue invoice",
    },
    delete: {
      title: "Delete this draft",
      what: "It had no number, so none will be missing. It cannot be brought back.",
      confirm: "Delete the draft",
      danger: true,
    },
    use_credit: {
      title: "Use the student's credit here",
      what: (
        <>
          <Amount of={invoice.credit} currency={invoice.currency} /> of credit settles what is open,
          the oldest instalment first.
        </>
      ),
      confirm: "Use the credit",
    },
    void: {
      title: `Make ${invoice.number} void`,
      what: <>{open} is no longer owed. The invoice and its number stay on record.</>,
      confirm: "Void invoice",
      danger: true,
      hasReason: true,
    },
    replace: {
      title: `Void ${invoice.number} and replace it`,
      what: "It becomes void and keeps its number. A draft with the same lines and schedule opens, to be corrected and issued.",
      confirm: "Void and draft again",
      danger: true,
      hasReason: true,
    },
    write_off: {
      title: `Write off ${invoice.number}`,
      what: (
        <>{open} is given up: no reminders, no hold. A later payment takes the write-off back.</>
      ),
      confirm: "Write off",
      danger: true,
      hasReason: true,
    },
  };
}

function useDecide(decision: Decision, { id, number, student }: Invoice, office: Office) {
  const router = useRouter();
  const path = offices[office].invoices;
  return async (reason: string) => {
    const result = await run(decision, id, reason);
    if (!result.ok) return { message: result.message };
    toast(
      decision === "issue" ? `The invoice of ${student} is issued.` : done(decision, number ?? ""),
    );
    if (decision === "delete") router.push(path);
    if (decision === "replace") router.push(`${path}/${result.data}`);
  };
}

function run(decision: Decision, invoice: string, reason: string) {
  switch (decision) {
    case "issue":
      return issueInvoice({ invoice });
    case "delete":
      return deleteDraft({ invoice });
    case "use_credit":
      return applyCredit({ invoice });
    case "void":
      return voidInvoice({ invoice, reason });
    case "replace":
      return replaceInvoice({ invoice, reason });
    case "write_off":
      return writeOffInvoice({ invoice, reason });
  }
}

function done(decision: Decision, number: string): string {
  switch (decision) {
    case "delete":
      return "The draft is deleted.";
    case "use_credit":
      return "The credit is used.";
    case "replace":
      return `${number} is void. This is its successor.`;
    case "write_off":
      return `${number} is written off.`;
    default:
      return `${number} is void.`;
  }
}
