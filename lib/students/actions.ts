"use server";

import { action } from "@/lib/action";
import { joinInput, noteInput } from "./schema";

/** Keeps a note about a student, or what came of a contact. The student never sees it. */
export const writeNote = action(
  ["mentor", "enrollment_manager", "admin", "superadmin"],
  noteInput,
  async ({ student, body, contact }, { supabase }) => {
    await supabase
      .rpc("write_note", { p_student: student, p_body: body, p_contact: contact ?? undefined })
      .throwOnError();
  },
);

/** Brings a student into one more course from a day on. */
export const joinCourse = action(
  ["enrollment_manager", "admin", "superadmin"],
  joinInput,
  async ({ student, course, startsOn }, { supabase }) => {
    await supabase
      .rpc("join_course", { p_student: student, p_course: course, p_starts_on: startsOn })
      .throwOnError();
  },
);
