import { notFound } from "next/navigation";
import { z } from "zod";
import { CheckoutOutcome } from "@/components/billing/checkout-outcome";
import { StudentPage } from "@/components/shell/student-page";
import { checkoutOf } from "@/lib/billing/stripe-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata = { title: "Payment" };

/** Where Stripe sends a student back to. It only reads: the money counts when Stripe's event says so. */
export default async function CheckoutPage({ params }: PageProps<"/billing/checkout/[id]">) {
  await requireRole("student");
  const id = z.uuid().safeParse((await params).id);
  const checkout = id.success ? await checkoutOf(await createClient(), id.data) : null;
  if (!checkout || !id.success) notFound();
  return (
    <StudentPage>
      <CheckoutOutcome id={id.data} checkout={checkout} />
    </StudentPage>
  );
}
