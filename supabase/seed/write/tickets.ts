import type { Sql } from "postgres";
import { type DemoTicket, tickets } from "../content.ts";
import { hoursAgo, idOf } from "./target.ts";

/** The academies' tickets with what was said on them, numbered as they came. */
export async function writeTickets(sql: Sql) {
  for (const ticket of tickets) {
    await sql`
      with student as (select * from students where id = ${idOf("student", ticket.student)}),
      counted as (
        insert into private.ticket_counters as c (company_id, taken) select company_id, 1 from student
        on conflict (company_id) do update set taken = c.taken + 1 returning taken
      )
      insert into support_tickets (id, company_id, student_id, number, subject, message, category, status, priority, assigned_to,
        recording_id, invoice_id, created_at, turn_at, first_answered_at, resolved_at)
      select ${idOf("ticket", ticket.key)}, student.company_id, student.id, counted.taken, ${ticket.subject}, ${ticket.said[0][2]},
        ${ticket.category}, ${ticket.status}, ${ticket.priority ?? "normal"},
        coalesce(${answererOf(ticket)}::uuid, case ${ticket.category} when 'learning' then student.mentor_id end),
        ${ticket.recording ? idOf("recording", ticket.recording) : null}, ${ticket.invoice ? idOf("invoice", ticket.invoice) : null},
        ${hoursAgo(ticket.hoursAgo)}, ${at(ticket, ticket.said.at(-1)?.[1])}, ${answeredAt(ticket)}, ${resolvedAt(ticket)}
      from student, counted`;
    await writeMessages(sql, ticket);
  }
}

async function writeMessages(sql: Sql, ticket: DemoTicket) {
  for (const [by, hours, words, kind] of ticket.said.slice(1)) {
    await sql`
      insert into support_messages (company_id, ticket_id, student_id, author_id, body, is_internal, created_at)
      select company_id, id, student_id, ${idOf("user", by === "student" ? ticket.student : by)}, ${words}, ${kind === "note"},
        ${at(ticket, hours)}
      from support_tickets where id = ${idOf("ticket", ticket.key)}`;
  }
}

const at = (ticket: DemoTicket, hours = 0) => hoursAgo(ticket.hoursAgo - hours);

function answerOf({ said }: DemoTicket) {
  return said.find(([by, , , kind]) => by !== "student" && kind !== "note");
}

function answererOf(ticket: DemoTicket) {
  const answer = answerOf(ticket);
  return answer ? idOf("user", answer[0]) : null;
}

function answeredAt(ticket: DemoTicket) {
  const answer = answerOf(ticket);
  return answer ? at(ticket, answer[1]) : null;
}

function resolvedAt(ticket: DemoTicket) {
  const isDone = ticket.status === "resolved" || ticket.status === "closed";
  return isDone ? at(ticket, ticket.said.at(-1)?.[1]) : null;
}
