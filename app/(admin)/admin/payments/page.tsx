import type { Metadata } from "next";
import { ClaimsPage } from "@/components/billing/claims-page";
import { claimsAddress } from "@/lib/billing/address";
import { claimsOf } from "@/lib/billing/claim-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Payments" };

export default async function Page({ searchParams }: PageProps<"/admin/payments">) {
  await requireRole("admin", "superadmin");
  const address = await claimsAddress(searchParams);
  const claims = await claimsOf(await createClient(), address);
  return <ClaimsPage office="admin" address={address} claims={claims} />;
}
