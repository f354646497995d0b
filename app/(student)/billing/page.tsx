import { StudentBilling } from "@/components/billing/student-billing";
import { HoldNotice } from "@/components/learning/hold-notice";
import { StudentPage } from "@/components/shell/student-page";
import { cardsOf } from "@/lib/billing/stripe-queries";
import { billingOfStudent } from "@/lib/billing/student-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata = { title: "Billing" };

export default async function BillingPage({ searchParams }: PageProps<"/billing">) {
  await requireRole("student");
  const { documents } = await searchParams;
  const supabase = await createClient();
  const [page, cards] = await Promise.all([
    billingOfStudent(supabase, documents === "all" ? 1000 : 12),
    cardsOf(supabase),
  ]);
  return (
    <StudentPage>
      <h1 className="sr-only">Billing</h1>
      {page.other_holds.map((hold) => (
        <HoldNotice key={hold} hold={hold} wayOut={page.way_out} className="mb-6" />
      ))}
      <StudentBilling page={page} cards={cards} />
    </StudentPage>
  );
}
