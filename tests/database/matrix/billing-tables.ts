import { ofStudents, type TableRule } from "./table-rule.ts";

const ofStudent = { rows: ofStudents("student office"), isAppendOnly: true };
const ofOffice = { rows: ofStudents("office"), isAppendOnly: true };
const invoices = {
  ...ofStudents("student office"),
  ...ofStudents("student office", "fresh of"),
  ...ofStudents("office", "draft of"),
};

/** Money: students see what is theirs and issued, the office all, mentors nothing; only functions write. */
export const billingTables: Record<string, TableRule> = {
  "private.currencies": {
    reads: "",
    hides: "code name exponent increment stripe_decimals",
    rows: {},
    isPrivate: true,
  },
  "private.document_counters": {
    reads: "",
    hides: "company_id kind year next",
    rows: { counter: "" },
    isPrivate: true,
  },
  "private.total_days": {
    reads: "",
    hides: "company_id kind state currency day amount n",
    rows: {},
    isPrivate: true,
  },
  "private.total_changes": {
    reads: "",
    hides: "id company_id kind state currency day amount n",
    rows: {},
    isPrivate: true,
  },
  "private.debts": {
    reads: "",
    hides: "student_id currency company_id oldest_due is_held unpaid_since first_due",
    rows: {},
    isPrivate: true,
  },
  invoices: {
    reads:
      "id company_id student_id course_id number status currency subtotal discount discount_percent discount_reason tax tax_percent tax_inclusive tax_name amount settled credited due_date payment_method notes replaces_id created_by created_at issued_by issued_at issued_on paid_on voided_by voided_on",
    hides: "void_reason",
    rows: invoices,
    isAppendOnly: true,
  },
  invoice_items: {
    reads:
      "id company_id student_id invoice_id currency position description quantity unit_price amount discount tax",
    rows: invoices,
    isAppendOnly: true,
  },
  installment_plans: {
    reads:
      "id company_id student_id invoice_id currency installment_number amount due_date status paid_at settled credited schedule_version created_on superseded_at",
    rows: invoices,
    isAppendOnly: true,
  },
  schedule_changes: {
    reads:
      "id company_id student_id invoice_id currency version former reason changed_by changed_on changed_at",
    ...ofOffice,
  },
  write_offs: {
    reads:
      "id company_id student_id invoice_id currency amount reason written_off_by written_off_on taken_back_on",
    ...ofOffice,
  },
  credit_notes: {
    reads:
      "id company_id student_id invoice_id currency number amount reason issued_by issued_on issued_at",
    ...ofStudent,
  },
  "private.payment_proofs": {
    reads: "",
    hides: "path company_id student_id type size sha256 checked_at",
    rows: ofStudents(""),
    isPrivate: true,
  },
  "private.payment_references": {
    reads: "",
    hides: "company_id method reference_key payment_id",
    rows: ofStudents(""),
    isPrivate: true,
  },
  payment_claims: {
    reads:
      "id company_id student_id invoice_id instalment_ids currency amount method reference reference_key paid_on proof_path state recorded_by recorded_on recorded_at reviewed_by reviewed_at refusal_reason",
    hides: "note",
    ...ofStudent,
  },
  payments: {
    reads:
      "id company_id student_id currency amount method reference reference_key received_on receipt_number claim_id proof_path recorded_by approved_by recorded_at",
    ...ofStudent,
  },
  refunds: {
    reads:
      "id company_id student_id payment_id currency kind state amount method reference decided_by refunded_on created_at finished_at",
    hides: "reason",
    ...ofStudent,
  },
  payment_allocations: {
    reads:
      "id company_id student_id invoice_id instalment_id currency payment_id credit_note_id amount effective_on created_at",
    rows: { ...ofStudents("student office"), ...ofStudents("student office", "credit of") },
    isAppendOnly: true,
  },
  credit_entries: {
    reads:
      "id company_id student_id payment_id refund_id currency kind amount created_on created_at",
    rows: { ...ofStudents("student office"), ...ofStudents("student office", "refunded of") },
    isAppendOnly: true,
  },
  payment_promises: {
    reads: "id company_id student_id promised_on promised_by created_on created_at ended_at",
    hides: "note",
    ...ofStudent,
  },
  payment_reminders: {
    reads: "instalment_id schedule_version stage company_id student_id invoice_id currency sent_on",
    ...ofOffice,
  },
  invoice_reminders: {
    reads: "id company_id student_id invoice_id currency amount sent_by sent_on sent_at",
    ...ofOffice,
  },
  payment_methods: {
    reads: "id company_id student_id method_type last_four expiry_date is_default brand created_at",
    hides: "provider provider_customer_id provider_method_id",
    rows: ofStudents("student"),
    isAppendOnly: true,
  },
  documents: {
    reads:
      "id company_id student_id kind number ref_id facts path sha256 bytes stored_at created_at",
    ...ofStudent,
  },
  "private.stripe_customers": {
    reads: "",
    hides: "customer_id company_id student_id known_since",
    rows: { customer: "" },
    isPrivate: true,
  },
  "private.stripe_checkouts": {
    reads: "",
    hides:
      "id company_id student_id mode invoice_id instalment_ids currency amount session_id payment_intent state created_at expires_at",
    rows: { "checkout A": "" },
    isPrivate: true,
  },
  "private.stripe_reconciled": {
    reads: "",
    hides: "is_only through",
    rows: {},
    isPrivate: true,
  },
  "private.stripe_events": {
    reads: "",
    hides: "event_id company_id type payload received_at applied_at outcome error",
    rows: { event: "", "parked event": "" },
    isPrivate: true,
  },
};
