import type { Client } from "@/lib/supabase/server";
import type { QueueAddress, StudentsAddress } from "./addresses";
import type { OverrideEffect } from "./input";
import { attemptPageSchema, commentsSchema, fileSchema, queueSchema } from "./schema";
import {
  choicesSchema,
  effectSchema,
  ratingsSchema,
  studentSchema,
  studentsSchema,
  turnaroundSchema,
} from "./student-schema";

/** The signed-in mentor's queue as the address asks for it, with counts and turnaround, in one round trip. */
export async function mentorQueue(supabase: Client, address: QueueAddress) {
  const { data } = await supabase
    .rpc("mentor_queue", {
      p_view: address.view,
      p_assignment: address.assignment ?? undefined,
      p_course: address.course ?? undefined,
      p_claim: address.claim ?? undefined,
      p_search: address.q ?? undefined,
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return queueSchema.parse(data);
}

/** One attempt with all that is needed to grade it; null when it is not the caller's to grade. */
export async function attemptToGrade(supabase: Client, attempt: string) {
  const { data } = await supabase.rpc("attempt_page", { p_attempt: attempt }).throwOnError();
  return data === null ? null : attemptPageSchema.parse(data);
}

/** Where a file of an attempt lies, counted from 0; null when the caller may not grade it. */
export async function submittedFile(supabase: Client, attempt: string, index: number) {
  const { data } = await supabase
    .rpc("attempt_file", { p_attempt: attempt, p_index: index })
    .throwOnError();
  return fileSchema.parse(data);
}

/** The caller's comments and the shared ones, by title. */
export async function commentBank(supabase: Client) {
  const { data } = await supabase
    .from("comment_bank")
    .select("id, title, body, owner_id")
    .order("title")
    .order("id")
    .throwOnError();
  return commentsSchema.parse(
    data.map(({ owner_id, ...comment }) => ({ ...comment, shared: owner_id === null })),
  );
}

/** Students the caller teaches, by name, 25 at a time as the address asks. */
export async function studentsTaught(supabase: Client, address: StudentsAddress) {
  const { data } = await supabase
    .rpc("students_overview", {
      p_mentor: address.mentor ?? undefined,
      p_course: address.course ?? undefined,
      p_search: address.q ?? undefined,
      p_filter: address.show ?? undefined,
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return studentsSchema.parse(data);
}

/** All of them, page after page, for a file. */
export async function* allStudentsTaught(supabase: Client, address: StudentsAddress) {
  let after: string | null = null;
  do {
    const page = await studentsTaught(supabase, { ...address, before: null, after });
    yield* page.rows;
    after = page.has_next ? (page.rows.at(-1)?.id ?? null) : null;
  } while (after);
}

/** One student for those who teach them; null when missing or somebody else's. */
export async function studentForStaff(supabase: Client, student: string) {
  const { data } = await supabase.rpc("student_for_staff", { p_student: student }).throwOnError();
  return studentSchema.parse(data);
}

/** Published lessons to choose from, by course, in path order. */
export async function recordingChoices(supabase: Client) {
  const { data } = await supabase.rpc("recording_choices").throwOnError();
  return choicesSchema.parse(data);
}

/** For admins: every active mentor with what waits and how fast it is answered. */
export async function mentorTurnaround(supabase: Client) {
  const { data } = await supabase.rpc("mentor_turnaround").throwOnError();
  return turnaroundSchema.parse(data);
}

/** How a course's recordings are rated, with the newest comments. */
export async function courseRatings(supabase: Client, course: string) {
  const { data } = await supabase.rpc("course_ratings", { p_course: course }).throwOnError();
  return ratingsSchema.parse(data);
}

/** What an override would open and close, without doing it. */
export async function overridePreview(supabase: Client, input: OverrideEffect) {
  const { data } = await supabase
    .rpc("preview_override", {
      p_students: input.students,
      p_recordings: input.recordings,
      p_action: input.action,
      p_shift_days: input.shiftDays ?? undefined,
      p_ends_on: input.endsOn ?? undefined,
    })
    .throwOnError();
  return effectSchema.parse(data);
}
