import type { Metadata } from "next";
import { TicketsPage } from "@/components/support/tickets-page";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { ticketsAddress } from "@/lib/support/address";
import { ticketList } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Tickets" };

export default async function Page({ searchParams }: PageProps<"/enrollment/tickets">) {
  await requireRole("enrollment_manager");
  const address = await ticketsAddress(searchParams);
  const tickets = await ticketList(await createClient(), address);
  return <TicketsPage desk="enrollment" address={address} tickets={tickets} />;
}
