import { plainWords } from "@/lib/address";
import { newStudentChoices } from "@/lib/enrollment/queries";
import type { Client } from "@/lib/supabase/server";
import { emptyInvoice, foundStudents, typedFrom } from "./draft";
import { invoiceOf } from "./queries";

/** The first students a name or an e-mail finds. For the office. */
export async function studentsFound(supabase: Client, search: string) {
  const plain = plainWords(search);
  const { data } = await supabase.rpc("find_students", { p_search: plain }).throwOnError();
  return foundStudents.parse(data);
}

/** A new invoice as its form begins, for a student or for nobody yet, with what can be chosen. */
export async function newDraft(supabase: Client, student: string | null) {
  const [options, chosen] = await Promise.all([
    newStudentChoices(supabase),
    student ? studentToBill(supabase, student) : null,
  ]);
  return { options, first: emptyInvoice(options, chosen) };
}

/** An invoice as its form begins, and whether it is still a draft; null when there is no such invoice. */
export async function draftToChange(supabase: Client, invoice: string) {
  const [found, options] = await Promise.all([
    invoiceOf(supabase, invoice),
    newStudentChoices(supabase),
  ]);
  return found && { options, first: typedFrom(found, options), isDraft: found.status === "draft" };
}

/** One student of the company as the office names them; null when it is not the company's. */
export async function studentToBill(supabase: Client, student: string) {
  const { data } = await supabase.rpc("statement_of", { p_student: student }).throwOnError();
  return foundStudents.element.nullable().parse(data);
}
