import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvoiceView } from "@/components/billing/invoice-view";
import { idIn } from "@/lib/address";
import { invoiceOf } from "@/lib/billing/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Invoice" };

export default async function Page({ params }: PageProps<"/enrollment/invoices/[id]">) {
  const user = await requireRole("enrollment_manager");
  const id = await idIn(params);
  const invoice = await invoiceOf(await createClient(), id);
  if (!invoice) notFound();
  return <InvoiceView invoice={invoice} office="enrollment" zone={user.time_zone} />;
}
