import type { FunctionRule } from "./function-rule.ts";
import type { Company } from "./people.ts";
import { ofStudents, type TableRule } from "./table-rule.ts";
import { each, type Id, idsOf, type World } from "./world-rows.ts";

const learning = ofStudents("student mentor admins");
const billing = ofStudents("student admins", "of billing of");
const onboarding = ofStudents("student enroll admins", "of onboarding of");

/** Students see their own tickets, never what the staff say among themselves; staff those of their queue, admins all. */
export const supportTables: Record<string, TableRule> = {
  "private.ticket_counters": {
    reads: "",
    hides: "company_id taken",
    rows: { counter: "" },
    isPrivate: true,
  },
  support_tickets: {
    reads:
      "id company_id student_id number subject message category status recording_id invoice_id follows_id created_at turn_at first_answered_at resolved_at",
    hides: "priority assigned_to",
    rows: { ...learning, ...billing, ...onboarding },
  },
  support_messages: {
    reads: "id company_id ticket_id student_id author_id body is_internal created_at",
    rows: {
      ...learning,
      ...ofStudents("mentor admins", "note on"),
      ...ofStudents("enroll admins", "note on onboarding of"),
    },
    isAppendOnly: true,
  },
};

/** A ticket of each category of each student, with an answer and a note. */
export function supportWorld(company: Company): World {
  const id = idsOf(company);
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => numbers.set(name, numbers.size + 1).get(name) ?? 0;
  return {
    "private.ticket_counters": { counter: { company_id: id("company"), taken: 100 } },
    support_tickets: {
      ...each((name) => ticket(id, `ticket ${name}`, name, "learning", numberOf)),
      ...each(
        (name) => ticket(id, `billing ticket ${name}`, name, "billing", numberOf),
        "of billing of",
      ),
      ...each(
        (name) => ticket(id, `onboarding ticket ${name}`, name, "onboarding", numberOf),
        "of onboarding of",
      ),
    },
    support_messages: {
      ...each((name) => message(id, "answer on", `ticket ${name}`, name, false)),
      ...each((name) => message(id, "note on", `ticket ${name}`, name, true), "note on"),
      ...each(
        (name) => message(id, "note on", `onboarding ticket ${name}`, name, true),
        "note on onboarding of",
      ),
    },
  };
}

const ticket = (
  id: Id,
  key: string,
  name: string,
  category: string,
  numberOf: (key: string) => number,
) => ({
  id: id(key),
  student_id: id(`student ${name}`),
  number: numberOf(key),
  subject: `only-${name}`,
  message: `only-${name}`,
  category,
  recording_id: category === "learning" ? id("recording 1") : null,
  invoice_id: category === "billing" ? id(`invoice ${name}`) : null,
});

const message = (id: Id, what: string, on: string, name: string, isInternal: boolean) => ({
  id: id(`${what} ${on}`),
  ticket_id: id(on),
  student_id: id(`student ${name}`),
  author_id: id("admin"),
  body: isInternal ? `staff about ${name}` : `only-${name}`,
  is_internal: isInternal,
});

const answerers = {
  "ticket A": "mentorA admins",
  "ticket B": "mentorB admins",
  "billing ticket A": "admins",
  "onboarding ticket A": "enroll admins",
};

/** The same answer for those who answer a ticket, and for its student where named; another for all else. */
const onTickets = (outcome: string, others: string, student = "") =>
  Object.fromEntries(
    Object.entries(answerers).map(([name, people]) => [
      name,
      `${student && name.at(-1)} ${people}: ${outcome} | ${others}`.trim(),
    ]),
  );

/** Who asks, who answers, and who reads which ticket. */
export const supportFunctions: Record<string, FunctionRule> = {
  open_ticket: {
    call: "open_ticket('learning', 'Captions', 'They end too early')",
    on: { any: "students: ok | not_allowed" },
  },
  reply_to_ticket: {
    call: "reply_to_ticket('{$}', 'Thank you')",
    on: { ...onTickets("ok", "ticket_not_found", "student"), missing: "ticket_not_found" },
  },
  note_on_ticket: {
    call: "note_on_ticket('{$}', 'Asked the bank')",
    on: {
      "ticket A": "mentorA admins: ok; mentorB enroll: ticket_not_found | not_allowed",
      "billing ticket A": "admins: ok; mentors enroll: ticket_not_found | not_allowed",
      "onboarding ticket A": "enroll admins: ok; mentors: ticket_not_found | not_allowed",
      missing: "staff: ticket_not_found | not_allowed",
    },
  },
  change_ticket: {
    call: "change_ticket('{$}', jsonb_build_object('status', 'resolved'))",
    on: {
      "ticket A": "mentorA admins: ok; mentorB enroll: ticket_not_found | not_allowed",
      "billing ticket A": "admins: ok; mentors enroll: ticket_not_found | not_allowed",
      "onboarding ticket A": "enroll admins: ok; mentors: ticket_not_found | not_allowed",
      missing: "staff: ticket_not_found | not_allowed",
    },
  },
  ticket_list: { call: "ticket_list()", on: { any: "staff: ok | not_allowed" } },
  ticket_page: {
    call: "ticket_page('{$}')",
    on: { ...onTickets("ok", "nothing"), missing: "nothing" },
  },
  my_tickets: { call: "my_tickets()", on: { any: "students: ok | nothing" } },
  my_ticket: {
    call: "my_ticket('{$}')",
    on: {
      "ticket A": "A: ok | nothing",
      "billing ticket B": "B: ok | nothing",
      missing: "nothing",
    },
  },
  help_form: { call: "help_form()", on: { any: "students: ok | nothing" } },
  student_tickets: {
    call: "student_tickets('{$}')",
    on: {
      "student A": "mentorA office: ok | nothing",
      "student B": "mentorB office: ok | nothing",
      missing: "nothing",
    },
  },
};
