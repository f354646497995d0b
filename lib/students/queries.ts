import type { StudentAddress } from "@/lib/grading/addresses";
import type { Client } from "@/lib/supabase/server";
import { coursesToJoinSchema, studentInvoicesSchema, timelineSchema } from "./schema";

/** What happened to a student, newest first, 25 at a time as the address asks; null when not the caller's. */
export async function studentTimeline(supabase: Client, id: string, address: StudentAddress) {
  const place = address.older ?? address.newer;
  const { data } = await supabase
    .rpc("student_timeline", {
      p_student: id,
      p_topic: address.topic ?? undefined,
      p_at: place?.at,
      p_key: place?.key,
      p_is_back: !address.older && Boolean(address.newer),
    })
    .throwOnError();
  return timelineSchema.parse(data);
}

/** A student's invoices, newest first, and what is owed per currency; null for whoever is not of the office. */
export async function studentInvoices(supabase: Client, id: string) {
  const { data } = await supabase.rpc("student_invoices", { p_student: id }).throwOnError();
  return studentInvoicesSchema.parse(data);
}

/** The courses a student could still be brought into; null for a student of elsewhere. For the office. */
export async function coursesToJoin(supabase: Client, id: string) {
  const { data } = await supabase.rpc("courses_to_join", { p_student: id }).throwOnError();
  return coursesToJoinSchema.parse(data);
}
