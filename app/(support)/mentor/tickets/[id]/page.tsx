import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TicketView } from "@/components/support/ticket-view";
import { idIn } from "@/lib/address";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { ticketPage } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Ticket" };

export default async function Page({ params }: PageProps<"/mentor/tickets/[id]">) {
  const user = await requireRole("mentor");
  const ticket = await ticketPage(await createClient(), await idIn(params));
  if (!ticket) notFound();
  return <TicketView key={ticket.id} ticket={ticket} desk="mentor" zone={user.time_zone} />;
}
