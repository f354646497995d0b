import "server-only";
import { isStripeOn } from "@/lib/integrations/stripe";
import type { Client } from "@/lib/supabase/server";
import {
  checkout,
  parkedPayments,
  parkedRefunds,
  type SavedCards,
  savedCards,
} from "./stripe-schema";

/** The signed-in student's saved cards and card payments on their way; null when cards are not taken here. */
export async function cardsOf(supabase: Client): Promise<SavedCards | null> {
  if (!isStripeOn()) return null;
  const { data } = await supabase.rpc("my_cards").throwOnError();
  return savedCards.parse(data);
}

/** What became of one of the signed-in student's checkouts; null when there is no such one. */
export async function checkoutOf(supabase: Client, id: string) {
  const { data, error } = await supabase.rpc("my_checkout", { p_checkout: id });
  if (error?.message === "checkout_not_found") return null;
  if (error) throw error;
  return checkout.parse(data);
}

/** Payments that came through Stripe and belong to nobody, oldest first; for admins. */
export async function parkedPaymentsOf(supabase: Client) {
  const { data } = await supabase.rpc("parked_payments").throwOnError();
  return parkedPayments.parse(data);
}

/** Refunds Stripe has made that do not fit the books, oldest first; for admins. */
export async function parkedRefundsOf(supabase: Client) {
  const { data } = await supabase.rpc("parked_refunds").throwOnError();
  return parkedRefunds.parse(data);
}
