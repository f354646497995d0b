import type { Client } from "@/lib/supabase/server";
import type { TicketsAddress } from "./address";
import {
  helpFormSchema,
  myTicketSchema,
  myTicketsSchema,
  studentTicketsSchema,
  ticketListSchema,
  ticketPageSchema,
} from "./schema";

/** The tickets the reader answers, 25 at a time, as the address asks; open ones in the order they wait. */
export async function ticketList(supabase: Client, address: TicketsAddress) {
  const { data } = await supabase
    .rpc("ticket_list", {
      p_filter: {
        q: address.q,
        status: address.turn === "all" ? null : address.turn,
        category: address.category,
        assignee: address.who,
      },
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return ticketListSchema.parse(data);
}

/** A ticket for those who answer it; null for everybody else. */
export async function ticketPage(supabase: Client, id: string) {
  const { data } = await supabase.rpc("ticket_page", { p_ticket: id }).throwOnError();
  return ticketPageSchema.parse(data);
}

/** A student's tickets that are the reader's to answer; null when the student is not theirs. */
export async function studentTickets(supabase: Client, student: string) {
  const { data } = await supabase.rpc("student_tickets", { p_student: student }).throwOnError();
  return studentTicketsSchema.parse(data);
}

/** The signed-in student's tickets, those in which something is to be done first; null for everybody else. */
export async function myTickets(supabase: Client) {
  const { data } = await supabase.rpc("my_tickets").throwOnError();
  return myTicketsSchema.parse(data);
}

/** One of the signed-in student's tickets, without what the staff say among themselves; null when it is not theirs. */
export async function myTicket(supabase: Client, id: string) {
  const { data } = await supabase.rpc("my_ticket", { p_ticket: id }).throwOnError();
  return myTicketSchema.parse(data);
}

/** What the form for a question shows, opened from a lesson, an invoice or neither; null when those are not the signed-in student's. */
export async function helpForm(
  supabase: Client,
  { recording, invoice }: { recording?: string; invoice?: string },
) {
  const { data } = await supabase
    .rpc("help_form", { p_recording: recording, p_invoice: invoice })
    .throwOnError();
  return helpFormSchema.parse(data);
}
