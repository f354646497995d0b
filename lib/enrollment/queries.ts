import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/supabase/server";
import { workFile } from "@/lib/work/schema";
import { enrolledStudent, newStudentOptions } from "./new-student-schema";
import { aboutStudent, answer, builder, details, myQuestionnaire, question } from "./schema";

const publishedVersion = z.object({
  version: z.number(),
  questions: z.array(question),
  published_at: z.string(),
});
export type PublishedVersion = z.infer<typeof publishedVersion>;

/** The signed-in student's questionnaire with what they have answered; null when the academy asks nothing. */
export async function questionnaireOfStudent(supabase: Client) {
  const { data } = await supabase.rpc("my_questionnaire").throwOnError();
  return data === null ? null : myQuestionnaire.parse(data);
}

/** Draft, published version and the earlier ones; for admins. */
export async function questionnaireBuilder(supabase: Client) {
  const { data } = await supabase.rpc("questionnaire_builder").throwOnError();
  return builder.parse(data);
}

/** One published version; null when there is none of that id. */
export async function questionnaireVersion(supabase: Client, id: string) {
  const { data } = await supabase
    .from("questionnaires")
    .select("version, questions, published_at")
    .eq("id", id)
    .not("version", "is", null)
    .maybeSingle()
    .throwOnError();
  return data && publishedVersion.parse(data);
}

/** What a student told about themselves, for the office and their mentor; null for everybody else. */
export async function aboutStudentOf(supabase: Client, student: string) {
  const { data } = await supabase.rpc("about_student", { p_student: student }).throwOnError();
  return data === null ? null : aboutStudent.parse(data);
}

/** The signed-in student's own details. */
export async function ownDetails(supabase: Client, student: string) {
  const { data } = await supabase
    .from("student_details")
    .select("business_info, learning_preferences, contact_preferences")
    .eq("student_id", student)
    .maybeSingle()
    .throwOnError();
  const none = { business_info: {}, learning_preferences: {}, contact_preferences: {} };
  return details.parse(data ?? none);
}

/** The files of one answer, of whoever the caller may read; empty when there are none. */
export async function filesOfAnswer(supabase: Client, student: string, key: string) {
  const { data } = await supabase
    .from("questionnaire_responses")
    .select("responses")
    .eq("student_id", student)
    .maybeSingle()
    .throwOnError();
  const all = z.record(z.string(), answer).safeParse(data?.responses).data ?? {};
  return z.array(workFile).safeParse(all[key]).data ?? [];
}

/** What a new student can be given, and the academy's terms; for the office. */
export async function newStudentChoices(supabase: Client) {
  const { data } = await supabase.rpc("new_student_options").throwOnError();
  return newStudentOptions.parse(data);
}

/** What was made for a student; null when there is no such student. */
export async function enrolledStudentOf(supabase: Client, student: string) {
  const { data } = await supabase.rpc("enrolled_student", { p_student: student }).throwOnError();
  return data === null ? null : enrolledStudent.parse(data);
}
