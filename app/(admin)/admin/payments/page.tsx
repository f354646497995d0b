import type { Metadata } from "next";
import { ClaimsPage } from "@/components/billing/claims-page";
import { ParkedPayments } from "@/components/billing/parked-payments";
import { ParkedRefunds } from "@/components/billing/parked-refunds";
import { claimsAddress } from "@/lib/billing/address";
import { claimsOf } from "@/lib/billing/claim-queries";
import { parkedPaymentsOf, parkedRefundsOf } from "@/lib/billing/stripe-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Payments" };

export default async function Page({ searchParams }: PageProps<"/admin/payments">) {
  const user = await requireRole("admin", "superadmin");
  const address = await claimsAddress(searchParams);
  const supabase = await createClient();
  const [claims, parked, refunds] = await Promise.all([
    claimsOf(supabase, address),
    parkedPaymentsOf(supabase),
    parkedRefundsOf(supabase),
  ]);
  return (
    <ClaimsPage office="admin" address={address} claims={claims}>
      <ParkedPayments payments={parked} zone={user.company.time_zone} />
      <ParkedRefunds refunds={refunds} zone={user.company.time_zone} />
    </ClaimsPage>
  );
}
