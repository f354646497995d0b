import { aboutStudentOf } from "@/lib/enrollment/queries";
import { courseOutline } from "@/lib/learning/queries";
import type { Client } from "@/lib/supabase/server";
import type { StudentAddress } from "./addresses";
import { recordingChoices, studentForStaff } from "./queries";

/** A student with what the asked tab needs: the course as they see it, or the lessons to choose from, or what they told. */
export async function studentWithCourse(supabase: Client, id: string, address: StudentAddress) {
  const [student, outline, choices, about] = await Promise.all([
    studentForStaff(supabase, id),
    address.tab === "course"
      ? courseOutline(supabase, { student: id, course: address.course ?? undefined })
      : null,
    address.tab === "access" ? recordingChoices(supabase) : [],
    address.tab === "about" ? aboutStudentOf(supabase, id) : null,
  ]);
  return { student, outline, choices, about };
}
