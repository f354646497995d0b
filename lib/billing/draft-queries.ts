import { plainWords } from "@/lib/address";
import type { Client } from "@/lib/supabase/server";
import { foundStudents } from "./draft";

/** The first students a name or an e-mail finds. For the office. */
export async function studentsFound(supabase: Client, search: string) {
  const plain = plainWords(search);
  const { data } = await supabase.rpc("find_students", { p_search: plain }).throwOnError();
  return foundStudents.parse(data);
}

/** One of them by id, with what a new invoice needs to know; null when it is not the company's. */
export async function studentToBill(supabase: Client, student: string) {
  const { data } = await supabase.rpc("statement_of", { p_student: student }).throwOnError();
  return foundStudents.element.nullable().parse(data);
}
