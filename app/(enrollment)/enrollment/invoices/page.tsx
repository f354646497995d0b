import type { Metadata } from "next";
import { InvoicesPage } from "@/components/billing/invoices-page";
import { invoicesAddress } from "@/lib/billing/address";
import { invoicesOf } from "@/lib/billing/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Invoices" };

export default async function Page({ searchParams }: PageProps<"/enrollment/invoices">) {
  await requireRole("enrollment_manager");
  const address = await invoicesAddress(searchParams);
  const invoices = await invoicesOf(await createClient(), address);
  return <InvoicesPage office="enrollment" address={address} invoices={invoices} />;
}
