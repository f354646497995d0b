import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { refusalFrom } from "../../lib/errors.ts";
import { createDatabase, type Database } from "./database.ts";

/*
 * Postgres refuses by name, lib/refusals/ turns names into sentences. Every name a person can meet needs
 * one; the others stand here with the reason why nobody meets them.
 */
const unmet = [
  {
    why: "Nobody types a company or an owner: they are filled in, and rows of two owners cannot meet.",
    names:
      /_in_same_company$|_belongs?_to_one_(company|student|invoice|payment)$|_of_same_(student|invoice|payment)$|_company_id_fkey$|^users_id_fkey$/,
  },
  {
    why: "Academies and courses are written by the seed; the pages that edit them come later.",
    names:
      list(`company_colors_are_hex company_currency_is_iso company_has_a_name company_host_is_unique
      company_slug_is_plain company_slug_is_unique course_currency_is_iso course_has_a_title course_price_has_a_currency course_price_is_not_negative
      module_number_counts_from_one module_number_is_unique lesson_has_a_title lesson_number_counts_from_one
      lesson_place_is_unique lessons_module_exists drip_is_days_after_start caption_is_webvtt caption_language_is_a_tag
      published_recording_can_be_watched recording_duration_is_a_day_at_most recording_has_one_source
      recording_path_is_the_companys recording_place_is_unique recording_url_is_https assignment_accepts_something
      assignment_has_a_title assignment_has_one_due_rule attempts_are_sensible due_days_are_a_year_at_most
      estimate_is_sensible file_size_is_sensible files_are_named late_policy_is_whole rubric_adds_up_to_the_maximum
      scores_are_sensible milestone_kind_is_known one_milestone_per_kind company_currency_is_known
      course_currency_is_known course_price_fits_its_currency`),
  },
  {
    why: "Amounts and their currency are read and refused by name before any row of money is written.",
    names:
      list(`allocation_fits_its_currency claim_amount_fits_its_currency credit_fits_its_currency
      credit_note_fits_its_currency instalment_amount_is_positive instalment_amounts_fit_their_currency
      invoice_amounts_fit_its_currency invoices_currency_fkey item_amount_is_price_times_quantity
      item_amounts_are_not_negative item_amounts_fit_their_currency item_quantity_is_positive item_says_what
      payment_amount_fits_its_currency reminded_amount_fits_its_currency payment_claims_currency_fkey payments_currency_fkey refund_fits_its_currency
      write_off_fits_its_currency`),
  },
  {
    why: "The ledger's own sums and states: functions write every row of it so, and a broken one is our bug.",
    names:
      list(`allocation_has_one_source allocations_do_not_add_up approver_is_another_person change_reason_is_given
      claim_is_approved_once claim_review_is_signed claim_state_is_known credit_is_laid_once credit_kind_has_its_sign
      credit_names_its_refund credit_note_number_is_formed credit_note_number_is_unique credit_note_reason_is_given
      draft_has_no_number instalment_number_counts_from_one instalment_number_is_unique
      instalment_status_follows_from_facts invoice_is_replaced_once invoice_number_is_formed invoice_number_is_unique
      invoice_status_is_known invoice_total_follows_from_its_parts issued_is_dated item_place_is_unique
      lines_do_not_add_up one_change_per_version one_default_method_per_student one_open_promise_per_student
      one_open_write_off_per_invoice only_unpaid_invoices_are_void paid_by_a_known_method paid_instalments_have_a_time
      paid_means_settled paid_under_a_reference payment_claims_proof_path_fkey payment_does_not_add_up
      payment_is_signed payments_proof_path_fkey promise_is_ahead provider_method_is_unique receipt_number_is_formed
      receipt_number_is_unique refund_has_an_end refund_kind_is_known refund_reason_is_given refund_state_is_known
      refusal_says_why settled_is_within_the_amount settled_is_within_the_instalment
      superseded_instalments_hold_no_money void_is_signed write_off_reason_is_given document_hash_is_sha256
      document_is_stored_whole document_lies_with_its_student kind_of_document_is_known one_document_per_fact
      one_document_per_number invoice_is_reminded_once_a_day`),
  },
  {
    why: "Only functions write these rows, and they write them so or refuse before, by another name.",
    names:
      list(`import_file_is_hashed import_mapping_is_a_list import_row_state_is_known import_state_is_known
      imported_rows_name_their_student started_imports_are_signed attempt_state_is_known awarded_once changed_grades_say_why claim_is_whole completion_is_a_percentage
      enrollment_ends_after_start enrollment_state_is_known grade_is_signed handed_in_has_a_time hold_kind_is_known
      hold_reason_is_given invitation_ends_once invitation_token_is_unique links_are_a_list
      manual_unlocks_are_signed never_the_same_twice notification_link_is_local notification_type_is_known
      one_attempt_in_the_making one_enrollment_per_course one_progress_per_recording one_rating_per_recording
      one_row_per_attempt one_student_per_user override_action_is_known override_reason_is_given
      read_has_a_time returned_means_needs_work revoked_override_is_signed score_is_not_negative
      student_email_is_lower_case student_number_is_unique students_are_invited_as_students unlock_type_is_known
      unlocked_once verdict_is_known watched_is_not_negative one_row_of_details_per_student
      one_questionnaire_in_the_making one_response_per_type published_questionnaires_have_a_version
      questionnaire_type_is_known questionnaire_version_is_unique responses_are_an_object resolved_ticket_has_a_time ticket_number_is_unique`),
  },
  {
    why: "No page tries: the log and stored work refuse whoever goes around the app.",
    names: list(
      "%_are_append_only payment_claims_are_append_only refunds_are_append_only write_offs_are_append_only numbers_have_no_gap documents_are_append_only work_is_carried_by_an_attempt work_is_written_once answer_file_is_kept proof_is_kept published_questionnaires_stay",
    ),
  },
];

function list(names: string) {
  return new RegExp(`^(${names.trim().split(/\s+/).join("|")})$`);
}

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

const migrations = readdirSync("supabase/migrations").map((file) =>
  readFileSync(`supabase/migrations/${file}`, "utf8"),
);

async function names() {
  const raised = migrations.flatMap((sql) =>
    [...sql.matchAll(/raise exception '([^']+)'/g)].map(([, name]) => name ?? ""),
  );
  const rules = await db.sql<{ name: string }[]>`
    select k.conname as name from pg_constraint k
    where k.connamespace = 'public'::regnamespace and k.contype in ('c', 'u', 'x', 'f')
    union
    select x.relname from pg_index i join pg_class x on x.oid = i.indexrelid
    where x.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary`;
  return { raised: new Set(raised), rules: new Set(rules.map(({ name }) => name)) };
}

const hasSentence = (name: string) =>
  refusalFrom({ message: name }) !== null &&
  refusalFrom({ message: `new row violates check constraint "${name}"` }) !== null;

test("every refusal a person can meet is a sentence", async () => {
  const { raised, rules } = await names();
  const silent = [...raised, ...rules].filter(
    (name) => !hasSentence(name) && !unmet.some((group) => group.names.test(name)),
  );

  expect(silent.sort()).toEqual([]);
});

test("no sentence and no exception speaks of a name that is gone", async () => {
  const { raised, rules } = await names();
  const all = new Set([...raised, ...rules]);
  const sentences = readdirSync("lib/refusals")
    .flatMap((file) => [
      ...readFileSync(`lib/refusals/${file}`, "utf8").matchAll(/^ {2}([a-z]\w+):/gm),
    ])
    .map(([, name]) => name ?? "")
    .filter(hasSentence);
  const exceptions = unmet
    .slice(1)
    .flatMap(({ names: { source } }) => source.slice(2, -2).split("|"));

  expect(sentences.length).toBeGreaterThan(80);
  expect([...sentences, ...exceptions].filter((name) => !all.has(name))).toEqual([]);
});

test("no name has both a sentence and a reason to have none", async () => {
  const { raised, rules } = await names();
  const both = [...raised, ...rules].filter(
    (name) => hasSentence(name) && unmet.some((group) => group.names.test(name)),
  );

  expect(both).toEqual([]);
});
