import type { Metadata } from "next";
import { DraftView } from "@/components/billing/draft-view";
import { invoicesAddress } from "@/lib/billing/address";
import { newDraft } from "@/lib/billing/draft-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "New invoice" };

export default async function Page({ searchParams }: PageProps<"/admin/invoices/new">) {
  await requireRole("admin", "superadmin");
  const { student } = await invoicesAddress(searchParams);
  const { first, options } = await newDraft(await createClient(), student);
  return <DraftView first={first} invoice={null} options={options} office="admin" />;
}
