import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimView } from "@/components/billing/claim-view";
import { idIn } from "@/lib/address";
import { claimOf } from "@/lib/billing/claim-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Payment" };

export default async function Page({ params }: PageProps<"/admin/payments/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const found = await claimOf(await createClient(), id);
  if (!found) notFound();
  return (
    <ClaimView
      key={id}
      claim={found.claim}
      address={found.address}
      office="admin"
      zone={user.time_zone}
    />
  );
}
