import type { Client } from "@/lib/supabase/server";
import { homeSchema, outlineSchema } from "./schema";

/** Everything the signed-in student's home shows, in one round trip. */
export async function studentHome(supabase: Client) {
  const { data } = await supabase.rpc("student_home").throwOnError();
  return homeSchema.parse(data);
}

/**
 * A course as its student sees it: one's own (the first one when none is named), or that of a student
 * one teaches. Null when there is none to see.
 */
export async function courseOutline(
  supabase: Client,
  { course, student }: { course?: string; student?: string } = {},
) {
  const { data } = await supabase
    .rpc("course_outline", { p_course: course, p_student: student })
    .throwOnError();
  return data === null ? null : outlineSchema.parse(data);
}
