"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuRule } from "@/components/ui/menu-rule";
import type { Invoice } from "@/lib/billing/schema";
import { invoiceHref, type Office } from "@/lib/office";
import { CreditDialog } from "./credit-dialog";
import { type Decision, InvoiceConfirm } from "./invoice-confirm";
import { PromiseDialog } from "./promise-dialog";
import { RecordPaymentDialog } from "./record-payment-dialog";
import { RescheduleDialog } from "./reschedule-dialog";

type Choice = Invoice["may"][number];

const words: Partial<Record<Choice, string>> = {
  promise: "Promise to pay",
  use_credit: "Use the credit",
  credit: "Credit note",
  replace: "Void and replace",
  void: "Void",
  write_off: "Write off",
  delete: "Delete the draft",
};
const dangerous: Choice[] = ["void", "write_off", "delete"];

/** What the reader may do with an invoice: the one next thing as a button, the others in a menu. */
export function InvoiceActions({ invoice, office }: { invoice: Invoice; office: Office }) {
  const [open, setOpen] = useState<Choice>();
  const may = (choice: Choice) => invoice.may.includes(choice);
  return (
    <>
      {may("edit") ? (
        <Link
          href={{ pathname: `${invoiceHref(office, invoice.id)}/edit` }}
          className={buttonStyle({ size: "sm" })}
        >
          Change
        </Link>
      ) : null}
      {may("reschedule") ? (
        <Button size="sm" onClick={() => setOpen("reschedule")}>
          Reschedule
        </Button>
      ) : null}
      <More choices={invoice.may} onChoose={setOpen} />
      {may("issue") ? (
        <Button size="sm" variant="primary" onClick={() => setOpen("issue")}>
          Issue
        </Button>
      ) : null}
      {may("record") ? (
        <Button size="sm" variant="primary" onClick={() => setOpen("record")}>
          Record payment
        </Button>
      ) : null}
      <Opened choice={open} invoice={invoice} office={office} close={() => setOpen(undefined)} />
    </>
  );
}

function More({
  choices,
  onChoose,
}: {
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
}) {
  const listed = choices.filter((choice) => words[choice]);
  const [quiet, loud] = [
    listed.filter((choice) => !dangerous.includes(choice)),
    listed.filter((choice) => dangerous.includes(choice)),
  ];
  if (listed.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="sm">
          More
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {quiet.map((choice) => (
        <MenuItem key={choice} onSelect={() => onChoose(choice)}>
          {words[choice]}
        </MenuItem>
      ))}
      {quiet.length > 0 && loud.length > 0 ? <MenuRule /> : null}
      {loud.map((choice) => (
        <MenuItem key={choice} danger onSelect={() => onChoose(choice)}>
          {words[choice]}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Opened({
  choice,
  invoice,
  office,
  close,
}: {
  choice: Choice | undefined;
  invoice: Invoice;
  office: Office;
  close: () => void;
}) {
  switch (choice) {
    case undefined:
    case "edit":
      return null;
    case "record":
      return <RecordPaymentDialog invoice={invoice} office={office} onClose={close} />;
    case "reschedule":
      return <RescheduleDialog invoice={invoice} onClose={close} />;
    case "credit":
      return <CreditDialog invoice={invoice} onClose={close} />;
    case "promise":
      return (
        <PromiseDialog
          student={invoice.student_id}
          name={invoice.student}
          today={invoice.today}
          onClose={close}
        />
      );
    default: {
      const decision: Decision = choice;
      return (
        <InvoiceConfirm decision={decision} invoice={invoice} office={office} onClose={close} />
      );
    }
  }
}
