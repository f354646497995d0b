import type { FunctionRule } from "./function-rule.ts";

const items =
  "jsonb_build_array(jsonb_build_object('description', 'A course', 'unit_price', '100'))";
const office = (refusal: string) => `office: ok | ${refusal}`;
const admins = (refusal = "ok") => `admins: ${refusal} | not_allowed`;
const own = (name: string, refusal: string) => `${name}: ok | ${refusal}`;

/** Who may do what with money. Enrollment managers draft, issue and record; only admins take anything back. */
export const billingFunctions: Record<string, FunctionRule> = {
  currencies: { call: "currencies()", on: { any: "people: ok | not_allowed" } },
  preview_instalments: {
    call: "preview_instalments(100, 'EUR', 3, 'monthly', '2026-01-31', 10)",
    on: { any: office("not_allowed") },
  },
  draft_invoice: {
    call: `draft_invoice(jsonb_build_object('student_id', '{$}', 'items', ${items}))`,
    on: { "student A": office("student_not_found"), missing: "student_not_found" },
  },
  update_draft: {
    call: `update_draft('{$}', jsonb_build_object('items', ${items}))`,
    on: {
      "draft invoice A": office("invoice_not_found"),
      "invoice A": "office: issued_invoices_do_not_change | invoice_not_found",
      missing: "invoice_not_found",
    },
  },
  delete_draft: {
    call: "delete_draft('{$}')",
    on: {
      "draft invoice A": office("invoice_not_found"),
      "invoice A": "office: issued_invoices_do_not_change | invoice_not_found",
      missing: "invoice_not_found",
    },
  },
  issue_invoice: {
    call: "issue_invoice('{$}')",
    on: {
      "draft invoice A": office("invoice_not_found"),
      "invoice A": "office: invoice_is_issued | invoice_not_found",
      missing: "invoice_not_found",
    },
  },
  void_invoice: {
    call: "void_invoice('{$}', 'Wrong course')",
    on: {
      "fresh invoice A": admins(),
      "invoice A": admins("paid_invoices_are_not_voided"),
      missing: admins("invoice_not_found"),
    },
  },
  replace_invoice: {
    call: "replace_invoice('{$}', 'Wrong course')",
    on: {
      "fresh invoice A": admins(),
      "invoice A": admins("paid_invoices_are_not_voided"),
      missing: admins("invoice_not_found"),
    },
  },
  credit_invoice: {
    call: "credit_invoice('{$}', 5, 'Late start')",
    on: {
      "invoice A": admins(),
      "draft invoice A": admins("invoice_is_not_open"),
      missing: admins("invoice_not_found"),
    },
  },
  write_off_invoice: {
    call: "write_off_invoice('{$}', 'Dissolved')",
    on: { "invoice A": admins(), missing: admins("invoice_not_found") },
  },
  reschedule_invoice: {
    call: "reschedule_invoice('{$}', jsonb_build_array(jsonb_build_object('due_date', '2099-01-01', 'amount', '70')), 'Agreed')",
    on: { "invoice A": office("invoice_not_found"), missing: "invoice_not_found" },
  },
  chosen_sum: {
    call: "chosen_sum(array['{$}']::uuid[])",
    on: {
      "invoice A": office("not_allowed"),
      missing: "office: invoice_not_found | not_allowed",
    },
  },
  remind_invoices: {
    call: "remind_invoices(array['{$}']::uuid[])",
    on: {
      "invoice A": office("not_allowed"),
      "draft invoice A": office("not_allowed"),
      missing: "office: invoice_not_found | not_allowed",
    },
  },
  preview_move: {
    call: "preview_move(array['{$}']::uuid[], null, 7)",
    on: {
      "invoice A": office("not_allowed"),
      missing: "office: invoice_not_found | not_allowed",
    },
  },
  move_invoices: {
    call: "move_invoices(array['{$}']::uuid[], 'Agreed', null, 7)",
    on: {
      "invoice A": office("not_allowed"),
      missing: "office: invoice_not_found | not_allowed",
    },
  },
  use_credit: {
    call: "use_credit('{$}')",
    on: { "invoice A": office("invoice_not_found"), missing: "invoice_not_found" },
  },

  // Payments
  register_proof: {
    call: "register_proof('{$}', '{student A}', '{company}/{student A}/unchecked.pdf', 'application/pdf', 9, repeat('a', 64))",
    on: {
      A: "service: ok | no grant",
      enroll: "service: ok | no grant",
      B: "service: student_not_found | no grant",
      mentorA: "service: student_not_found | no grant",
      inactive: "service: student_not_found | no grant",
      missing: "service: student_not_found | no grant",
    },
  },
  claim_payment: {
    call: "claim_payment(5, 'EUR', 'cash', null, '2026-01-01', '{company}/{student A}/proof.pdf')",
    on: { any: "A: ok; B hold: proof_not_found | not_allowed" },
  },
  record_payment: {
    call: "record_payment('{$}', 5, 'EUR', 'cash', null, '2026-01-01')",
    on: { "student A": office("student_not_found"), missing: "student_not_found" },
  },
  approve_claim: {
    call: "approve_claim('{$}')",
    on: { "payment claim A": office("claim_not_found"), missing: "claim_not_found" },
  },
  refuse_claim: {
    call: "refuse_claim('{$}', 'Nothing arrived')",
    on: { "payment claim A": office("claim_not_found"), missing: "claim_not_found" },
  },
  withdraw_claim: {
    call: "withdraw_claim('{$}')",
    on: {
      "payment claim A": own("A", "claim_not_found"),
      "payment claim inactive": "claim_not_found",
      missing: "claim_not_found",
    },
  },
  refund_payment: {
    call: "refund_payment('{$}', 5, 'cash', null, 'Left the course')",
    on: { "payment A": admins(), missing: admins("payment_not_found") },
  },
  reverse_payment: {
    call: "reverse_payment('{$}', 'It bounced')",
    on: { "payment A": admins(), missing: admins("payment_not_found") },
  },
  receive_stripe_event: {
    call: "receive_stripe_event(jsonb_build_object('id', 'evt_new', 'type', 'customer.created', 'data', jsonb_build_object('object', '{}'::jsonb)))",
    on: { any: "service: ok | no grant" },
  },
  choose_payment_method: {
    call: "choose_payment_method('{$}')",
    on: { "method A": own("A", "method_not_found"), missing: "method_not_found" },
  },
  forget_payment_method: {
    call: "forget_payment_method('{$}')",
    on: { "method A": own("A", "method_not_found"), missing: "method_not_found" },
  },

  // Paying by card
  open_checkout: {
    call: "open_checkout('{$}')",
    on: {
      "invoice A": "A: ok; B hold: invoice_not_found | not_allowed",
      missing: "A B hold: invoice_not_found | not_allowed",
    },
  },
  open_card_setup: { call: "open_card_setup()", on: { any: "A B hold: ok | not_allowed" } },
  note_session: {
    call: "note_session('{$}', 'cs_test_a')",
    on: { "checkout A": own("A", "checkout_not_found"), missing: "checkout_not_found" },
  },
  my_checkout: {
    call: "my_checkout('{$}')",
    on: { "checkout A": own("A", "checkout_not_found"), missing: "checkout_not_found" },
  },
  my_cards: { call: "my_cards()", on: { any: "A B hold: ok | not_allowed" } },
  card_to_remove: {
    call: "card_to_remove('{$}')",
    on: { "method A": own("A", "method_not_found"), missing: "method_not_found" },
  },
  parked_payments: { call: "parked_payments()", on: { any: admins() } },
  match_parked_payment: {
    call: "match_parked_payment('{$}', '{student A}')",
    on: { "parked event": admins(), missing: admins("parked_payment_not_found") },
  },
  parked_payment_to_return: {
    call: "parked_payment_to_return('{$}')",
    on: { "parked event": admins(), missing: admins("parked_payment_not_found") },
  },
  parked_refunds: { call: "parked_refunds()", on: { any: admins("nothing") } },
  settle_parked_refund: {
    call: "settle_parked_refund('{$}', 'They paid it back')",
    on: {
      "parked event": admins("parked_refund_not_found"),
      missing: admins("parked_refund_not_found"),
    },
  },
  payment_to_return: {
    call: "payment_to_return('{$}', 5, 'Left the course')",
    on: { "payment A": admins("payment_is_not_of_stripe"), missing: admins("payment_not_found") },
  },
  reconcile_from: { call: "reconcile_from()", on: { any: "service: ok | no grant" } },
  missed_events: { call: "missed_events(array['evt_a'])", on: { any: "service: ok | no grant" } },
  ownerless_payments: { call: "ownerless_payments()", on: { any: "service: ok | no grant" } },
  note_reconciled: { call: "note_reconciled(now())", on: { any: "service: ok | no grant" } },

  // Collecting
  promise_payment: {
    call: "promise_payment('{$}', current_date + 3)",
    on: { "student A": own("A office", "student_not_found"), missing: "student_not_found" },
  },
  run_billing_day: {
    call: "run_billing_day('{$}')",
    on: {
      company: "service: ok | no grant",
      missing: "service: company_not_found | no grant",
    },
  },
  ageing: { call: "ageing()", on: { any: office("not_allowed") } },
  collections: { call: "collections()", on: { any: office("not_allowed") } },
  student_statement: {
    call: "student_statement('{$}', 'EUR')",
    on: { "student A": own("A office", "student_not_found"), missing: "student_not_found" },
  },
  find_students: { call: "find_students(' of ')", on: { any: office("not_allowed") } },
  claims_list: { call: "claims_list()", on: { any: office("not_allowed") } },
  claim_page: {
    call: "claim_page('{$}')",
    on: {
      "payment claim A": office("not_allowed"),
      missing: "office: nothing | not_allowed",
    },
  },
  debtors: { call: "debtors()", on: { any: office("not_allowed") } },
  collections_page: { call: "collections_page()", on: { any: office("not_allowed") } },
  what_works: { call: "what_works()", on: { any: office("not_allowed") } },
  statement_of: {
    call: "statement_of('{$}')",
    on: { "student A": office("not_allowed"), missing: "office: nothing | not_allowed" },
  },
  invoices_list: { call: "invoices_list()", on: { any: office("not_allowed") } },
  invoices_export: { call: "invoices_export()", on: { any: office("not_allowed") } },
  invoice_page: {
    call: "invoice_page('{$}')",
    on: {
      "invoice A": office("not_allowed"),
      "draft invoice A": office("not_allowed"),
      missing: "office: nothing | not_allowed",
    },
  },
  statement_facts: {
    call: "statement_facts('{$}', 'EUR')",
    on: { "student A": own("A office", "student_not_found"), missing: "student_not_found" },
  },
  store_document: {
    call: "store_document('{$}', '{company}/{student A}/document.pdf', repeat('b', 64), 9)",
    on: { "document A": "service: ok | no grant", missing: "service: nothing | no grant" },
  },
  student_billing: { call: "student_billing()", on: { any: "students: ok | nothing" } },
  standing: {
    call: "standing('{$}')",
    on: {
      "student A": own("mentorA office", "student_not_found"),
      "student B": own("mentorB office", "student_not_found"),
      missing: "student_not_found",
    },
  },
};
