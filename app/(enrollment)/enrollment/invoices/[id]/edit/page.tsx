import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftForm } from "@/components/billing/draft-form";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { idIn } from "@/lib/address";
import { typedFrom } from "@/lib/billing/draft";
import { invoiceOf } from "@/lib/billing/queries";
import { newStudentChoices } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Change the draft" };

export default async function Page({ params }: PageProps<"/enrollment/invoices/[id]/edit">) {
  await requireRole("enrollment_manager");
  const id = await idIn(params);
  const supabase = await createClient();
  const [invoice, options] = await Promise.all([
    invoiceOf(supabase, id),
    newStudentChoices(supabase),
  ]);
  if (!invoice) notFound();
  if (invoice.status !== "draft") redirect(`/enrollment/invoices/${id}`);
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[
              { label: "Invoices", href: "/enrollment/invoices" },
              { label: "Draft", href: { pathname: `/enrollment/invoices/${id}` } },
            ]}
            here="Change"
          />
        }
      />
      <StaffBody>
        <h1 className="sr-only">Change the draft for {invoice.student}</h1>
        <DraftForm
          first={typedFrom(invoice, options)}
          invoice={id}
          options={options}
          office="enrollment"
        />
      </StaffBody>
    </>
  );
}
