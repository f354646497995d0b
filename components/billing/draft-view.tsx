import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { TypedInvoice } from "@/lib/billing/draft";
import type { NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import { invoiceHref, type Office, offices } from "@/lib/office";
import { DraftForm } from "./draft-form";

/** Where an invoice is written: a new one, or a draft that is changed. */
export function DraftView({
  first,
  invoice,
  options,
  office,
}: {
  first: TypedInvoice;
  /** The draft that is changed; null for a new one. */
  invoice: string | null;
  options: NewStudentOptions;
  office: Office;
}) {
  const invoices = { label: "Invoices", href: offices[office].invoices };
  const trail = invoice
    ? [invoices, { label: "Draft", href: { pathname: invoiceHref(office, invoice) } }]
    : [invoices];
  return (
    <>
      <StaffTop crumbs={<Breadcrumbs trail={trail} here={invoice ? "Change" : "New invoice"} />} />
      <StaffBody>
        <h1 className="sr-only">
          {invoice ? `Change the draft for ${first.student?.name}` : "New invoice"}
        </h1>
        <DraftForm first={first} invoice={invoice} options={options} office={office} />
      </StaffBody>
    </>
  );
}
