import type { Metadata } from "next";
import { DraftForm } from "@/components/billing/draft-form";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { invoicesAddress } from "@/lib/billing/address";
import { emptyInvoice } from "@/lib/billing/draft";
import { studentToBill } from "@/lib/billing/draft-queries";
import { newStudentChoices } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "New invoice" };

export default async function Page({ searchParams }: PageProps<"/enrollment/invoices/new">) {
  await requireRole("enrollment_manager");
  const { student } = await invoicesAddress(searchParams);
  const supabase = await createClient();
  const [options, chosen] = await Promise.all([
    newStudentChoices(supabase),
    student ? studentToBill(supabase, student) : null,
  ]);
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Invoices", href: "/enrollment/invoices" }]}
            here="New invoice"
          />
        }
      />
      <StaffBody>
        <h1 className="sr-only">New invoice</h1>
        <DraftForm
          first={emptyInvoice(options, chosen)}
          invoice={null}
          options={options}
          office="enrollment"
        />
      </StaffBody>
    </>
  );
}
