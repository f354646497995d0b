import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatementView } from "@/components/billing/statement-view";
import { idIn } from "@/lib/address";
import { statementAddress } from "@/lib/billing/address";
import { statementFor } from "@/lib/billing/collection-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Statement" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/admin/students/[id]/statement">) {
  await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const address = await statementAddress(searchParams);
  const found = await statementFor(await createClient(), id, address);
  if (!found) notFound();
  return <StatementView {...found} address={address} office="admin" />;
}
