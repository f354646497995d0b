import { z } from "zod";
import { checkoutOf } from "@/lib/billing/stripe-queries";
import { route } from "@/lib/route";

/** What became of one of the signed-in student's checkouts. Polled while its page waits for Stripe's word. */
export const GET = route<{ id: string }>(["student"], async (_request, { supabase, params }) => {
  const id = z.uuid().safeParse(params.id);
  const checkout = id.success ? await checkoutOf(supabase, id.data) : null;
  if (!checkout) return Response.json({ message: "No such payment." }, { status: 404 });
  return Response.json(checkout);
});
