import type { ReactNode } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { Invoice } from "@/lib/billing/schema";
import { type Office, offices } from "@/lib/office";
import { InvoiceActions } from "./invoice-actions";
import { InvoiceDocuments } from "./invoice-documents";
import { InvoiceHead } from "./invoice-head";
import { InvoiceHistory } from "./invoice-history";
import { InvoiceLines } from "./invoice-lines";
import { InvoiceNotice } from "./invoice-notice";
import { InvoicePayments } from "./invoice-payments";
import { InvoiceSchedule } from "./invoice-schedule";

/** One invoice with everything about it, and what the reader may do with it. */
export function InvoiceView({
  invoice,
  office,
  zone,
}: {
  invoice: Invoice;
  office: Office;
  zone: string;
}) {
  const path = offices[office].invoices;
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Invoices", href: path }]}
            here={invoice.number ?? "Draft"}
          />
        }
      />
      <StaffBody className="gap-6">
        <InvoiceHead invoice={invoice} office={office}>
          <InvoiceActions key={invoice.status} invoice={invoice} office={office} />
        </InvoiceHead>
        <InvoiceNotice invoice={invoice} office={office} />
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_280px]">
          <div className="grid min-w-0 gap-8">
            <Part title="Schedule">
              <InvoiceSchedule invoice={invoice} />
            </Part>
            <Part title="Lines">
              <InvoiceLines invoice={invoice} />
              {invoice.notes ? <p className="text-ink-2 text-small">“{invoice.notes}”</p> : null}
            </Part>
            {invoice.status === "draft" ? null : (
              <Part title="Payments">
                <InvoicePayments invoice={invoice} />
              </Part>
            )}
          </div>
          <aside aria-label="About this invoice" className="grid min-w-0 gap-8">
            <InvoiceDocuments invoice={invoice} />
            <InvoiceHistory invoice={invoice} zone={zone} />
          </aside>
        </div>
      </StaffBody>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-2">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  );
}
