import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/supabase/server";
import { studentBilling } from "./student-schema";

/** The signed-in student's billing page, with this many documents at most. */
export async function billingOfStudent(supabase: Client, documents: number) {
  const { data } = await supabase.rpc("student_billing", { p_most: documents }).throwOnError();
  return studentBilling.parse(z.unknown().parse(data));
}
