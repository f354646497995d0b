import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DraftView } from "@/components/billing/draft-view";
import { idIn } from "@/lib/address";
import { draftToChange } from "@/lib/billing/draft-queries";
import { invoiceHref } from "@/lib/office";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Change the draft" };

export default async function Page({ params }: PageProps<"/enrollment/invoices/[id]/edit">) {
  await requireRole("enrollment_manager");
  const id = await idIn(params);
  const found = await draftToChange(await createClient(), id);
  if (!found) notFound();
  if (!found.isDraft) redirect(invoiceHref("enrollment", id));
  return <DraftView first={found.first} invoice={id} options={found.options} office="enrollment" />;
}
