import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/supabase/server";
import { assignmentPanel, otherDraft, studentWork, workFile } from "./schema";

/** The assignments of one open lesson with the signed-in student's attempts; null when closed to them. */
export async function assignmentsOfLesson(supabase: Client, recordingId: string) {
  const { data } = await supabase
    .rpc("assignment_panel", { p_recording: recordingId })
    .throwOnError();
  return assignmentPanel.nullable().parse(data);
}

/** Every assignment of the signed-in student's courses in path order. */
export async function workOfStudent(supabase: Client) {
  const { data } = await supabase.rpc("student_work").throwOnError();
  return studentWork.parse(data);
}

/** The signed-in student's saved draft, for the tab that lost the race. */
export async function draftOfStudent(supabase: Client, assignmentId: string) {
  const { data } = await supabase.rpc("my_draft", { p_assignment: assignmentId }).throwOnError();
  return otherDraft.nullable().parse(data);
}

/** What an open assignment takes; null when it is closed to the signed-in student. */
export async function fileRulesOfAssignment(supabase: Client, assignmentId: string) {
  const { data } = await supabase
    .from("assignments")
    .select("accepts_files, file_extensions, max_file_mb")
    .eq("id", assignmentId)
    .maybeSingle()
    .throwOnError();
  return data;
}

/** The file of that path in any of the signed-in student's attempts, or null. */
export async function fileOfAttempt(supabase: Client, path: string) {
  const { data } = await supabase
    .from("student_assignments")
    .select("files")
    .contains("files", JSON.stringify([{ path }]))
    .limit(1)
    .throwOnError();
  const files = z.array(workFile).parse(data[0]?.files ?? []);
  return files.find((file) => file.path === path) ?? null;
}
