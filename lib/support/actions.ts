"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import { changeTicketInput, openTicketInput, replyInput, ticketNoteInput } from "./input";

const staff: Role[] = ["mentor", "enrollment_manager", "admin", "superadmin"];
const id = z.uuid();

/** Asks something as a student, from a lesson, an invoice or neither. Answers with the ticket's id. */
export const openTicket = action(["student"], openTicketInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("open_ticket", {
      p_category: input.category,
      p_subject: input.subject,
      p_message: input.message,
      p_recording: input.recording,
      p_invoice: input.invoice,
    })
    .throwOnError();
  return id.parse(data);
});

/** Writes on a ticket. Answers with the id of the ticket the words stand on: a new one when a student writes on a closed one. */
export const replyToTicket = action(
  ["student", ...staff],
  replyInput,
  async ({ ticket, body, after }, { supabase }) => {
    const { data } = await supabase
      .rpc("reply_to_ticket", { p_ticket: ticket, p_body: body, p_then: after })
      .throwOnError();
    return id.parse(data);
  },
);

/** Says something on a ticket to the staff alone. */
export const noteOnTicket = action(
  staff,
  ticketNoteInput,
  async ({ ticket, body }, { supabase }) => {
    await supabase.rpc("note_on_ticket", { p_ticket: ticket, p_body: body }).throwOnError();
  },
);

/** Changes status, priority, category or who has a ticket. */
export const changeTicket = action(
  staff,
  changeTicketInput,
  async ({ ticket, change }, { supabase }) => {
    await supabase.rpc("change_ticket", { p_ticket: ticket, p_change: change }).throwOnError();
  },
);
