import type { Metadata } from "next";
import { TicketsPage } from "@/components/support/tickets-page";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { ticketsAddress } from "@/lib/support/address";
import { ticketList } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Tickets" };

export default async function Page({ searchParams }: PageProps<"/admin/tickets">) {
  await requireRole("admin", "superadmin");
  const address = await ticketsAddress(searchParams);
  const tickets = await ticketList(await createClient(), address);
  return <TicketsPage desk="admin" address={address} tickets={tickets} />;
}
