"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { companyUrl } from "@/lib/identity/company";
import { letGoOfCard } from "@/lib/integrations/stripe";
import { cardPage, paymentPage } from "./stripe-checkout";
import { cardInput, checkoutInput, paymentOrder, setupOrder } from "./stripe-schema";

/** Opens the page at Stripe where the student pays. Returns its address; the money counts when Stripe says so. */
export const startCheckout = action(
  ["student"],
  checkoutInput,
  async ({ invoice, instalments, amount }, { supabase, user }) => {
    const { data } = await supabase
      .rpc("open_checkout", { p_invoice: invoice, p_instalments: instalments, p_amount: amount })
      .throwOnError();
    const order = paymentOrder.parse(data);
    const page = await paymentPage(order, companyUrl(user.company.host));
    await supabase.rpc("note_session", { p_checkout: order.id, p_session: page.id }).throwOnError();
    return { url: page.url };
  },
);

/** Opens the page at Stripe where the student saves a card. Returns its address. */
export const addCard = action(["student"], z.strictObject({}), async (_, { supabase, user }) => {
  const { data } = await supabase.rpc("open_card_setup").throwOnError();
  const order = setupOrder.parse(data);
  const page = await cardPage(order, companyUrl(user.company.host));
  await supabase.rpc("note_session", { p_checkout: order.id, p_session: page.id }).throwOnError();
  return { url: page.url };
});

/** Makes a saved card the default. */
export const setDefaultCard = action(["student"], cardInput, async ({ card }, { supabase }) => {
  await supabase.rpc("choose_payment_method", { p_method: card }).throwOnError();
});

/** Removes a saved card, at Stripe first: once it is gone there, nobody can use it. */
export const removeCard = action(["student"], cardInput, async ({ card }, { supabase }) => {
  const { data: token } = await supabase.rpc("card_to_remove", { p_method: card }).throwOnError();
  await letGoOfCard(token);
  const { error } = await supabase.rpc("forget_payment_method", { p_method: card });
  // Stripe's own word that it is gone may have come first.
  if (error && error.message !== "method_not_found") throw error;
});
