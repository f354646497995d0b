"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import {
  creditInput,
  invoiceInput,
  promiseInput,
  reasonedInvoiceInput,
  recordInput,
  rescheduleInput,
} from "./input";

const office: Role[] = ["enrollment_manager", "admin", "superadmin"];
const admins: Role[] = ["admin", "superadmin"];

const issued = z.object({ number: z.string(), status: z.string() });
const recorded = z.union([
  z.object({ payment_id: z.uuid(), receipt_number: z.string() }),
  z.object({ claim_id: z.uuid() }),
]);
const credited = z.object({ number: z.string(), credit: z.string() });

/** Gives a draft its number; from then on only corrections. Returns {number, status}. */
export const issueInvoice = action(office, invoiceInput, async ({ invoice }, { supabase }) => {
  const { data } = await supabase.rpc("issue_invoice", { p_invoice: invoice }).throwOnError();
  return issued.parse(data);
});

/** Throws a draft away. */
export const deleteDraft = action(office, invoiceInput, async ({ invoice }, { supabase }) => {
  await supabase.rpc("delete_draft", { p_invoice: invoice }).throwOnError();
});

/** Records what a student paid. Returns the receipt's number, or null when another person has to approve it first. */
export const recordPayment = action(office, recordInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("record_payment", {
      p_student: input.student,
      p_invoice: input.invoice,
      p_amount: input.amount,
      p_currency: input.currency,
      p_method: input.method,
      p_reference: input.reference,
      p_received_on: input.receivedOn,
      p_note: input.note,
      p_proof_path: input.proof ?? undefined,
    })
    .throwOnError();
  const result = recorded.parse(data);
  return "receipt_number" in result ? result.receipt_number : null;
});

/** Moves what is unpaid to other days and amounts. */
export const rescheduleInvoice = action(office, rescheduleInput, async (input, { supabase }) => {
  await supabase
    .rpc("reschedule_invoice", {
      p_invoice: input.invoice,
      p_instalments: input.instalments,
      p_reason: input.reason,
    })
    .throwOnError();
});

/** Notes the day until which a student will pay: reminders stop, lessons stay open. */
export const promisePayment = action(office, promiseInput, async (input, { supabase }) => {
  await supabase
    .rpc("promise_payment", {
      p_student: input.student,
      p_promised_on: input.promisedOn,
      p_note: input.note,
    })
    .throwOnError();
});

/** Lays a student's credit on an invoice. Returns what is still open of it. */
export const applyCredit = action(office, invoiceInput, async ({ invoice }, { supabase }) => {
  const { data } = await supabase.rpc("use_credit", { p_invoice: invoice }).throwOnError();
  return data;
});

/** Credits a part of an invoice. Returns {number, credit}: credit is what had been paid beyond it. */
export const creditInvoice = action(admins, creditInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("credit_invoice", {
      p_invoice: input.invoice,
      p_amount: input.amount,
      p_reason: input.reason,
    })
    .throwOnError();
  return credited.parse(data);
});

/** Takes an invoice back on which nothing was paid. */
export const voidInvoice = action(admins, reasonedInvoiceInput, async (input, { supabase }) => {
  await supabase
    .rpc("void_invoice", { p_invoice: input.invoice, p_reason: input.reason })
    .throwOnError();
});

/** Takes an invoice back and drafts its successor. Returns the draft's id. */
export const replaceInvoice = action(admins, reasonedInvoiceInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("replace_invoice", { p_invoice: input.invoice, p_reason: input.reason })
    .throwOnError();
  return z.uuid().parse(data);
});

/** Gives up what is open of an invoice. */
export const writeOffInvoice = action(admins, reasonedInvoiceInput, async (input, { supabase }) => {
  await supabase
    .rpc("write_off_invoice", { p_invoice: input.invoice, p_reason: input.reason })
    .throwOnError();
});
