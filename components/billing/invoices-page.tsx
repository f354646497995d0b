import { Download, Plus } from "lucide-react";
import Link from "next/link";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { buttonStyle } from "@/components/ui/button-style";
import { ListSearch } from "@/components/ui/list-search";
import { changed, searchIn } from "@/lib/address";
import type { InvoicesAddress } from "@/lib/billing/address";
import type { Invoices } from "@/lib/billing/schema";
import { type Office, offices } from "@/lib/office";
import { InvoicesView } from "./invoices-view";

/** The list of invoices, as admins and enrollment managers see it. */
export function InvoicesPage({
  office,
  address,
  invoices,
}: {
  office: Office;
  address: InvoicesAddress;
  invoices: Invoices;
}) {
  const path = offices[office].invoices;
  const { query } = changed(path, address, {});
  return (
    <>
      <StaffTop title="Invoices">
        <ListSearch label="Number, student, reference" {...searchIn(path, address)} />
        <a
          href={`/api/billing/invoices/export?${new URLSearchParams(query)}`}
          download
          className={buttonStyle({ size: "sm" })}
        >
          <Download size={14} aria-hidden />
          <span className="max-md:sr-only">Export CSV</span>
        </a>
        <Link
          href={{ pathname: `${path}/new` }}
          className={buttonStyle({ size: "sm", variant: "primary" })}
        >
          <Plus size={14} aria-hidden className="md:hidden" />
          <span className="max-md:sr-only">New invoice</span>
        </Link>
      </StaffTop>
      <StaffBody>
        <InvoicesView invoices={invoices} address={address} path={path} />
      </StaffBody>
    </>
  );
}
