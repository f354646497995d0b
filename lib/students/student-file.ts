import { aboutStudentOf } from "@/lib/enrollment/queries";
import type { StudentAddress } from "@/lib/grading/addresses";
import { mentorTurnaround, recordingChoices, studentForStaff } from "@/lib/grading/queries";
import { courseOutline } from "@/lib/learning/queries";
import type { Role } from "@/lib/session";
import type { Client } from "@/lib/supabase/server";
import { studentTickets } from "@/lib/support/queries";
import { coursesToJoin, studentInvoices, studentTimeline } from "./queries";
import { openTab } from "./tabs";

export type StudentFile = NonNullable<Awaited<ReturnType<typeof studentFile>>>;

/** A student as somebody of a role sees them, with what the open part of the page needs and nothing more; null when they see no such student. */
export async function studentFile(
  supabase: Client,
  id: string,
  address: StudentAddress,
  role: Role,
) {
  const tab = openTab(role, address.tab);
  const isAdmin = role === "admin" || role === "superadmin";
  const [student, outline, joinable, choices, timeline, billing, tickets, about, turnaround] =
    await Promise.all([
      studentForStaff(supabase, id),
      tab === "course"
        ? courseOutline(supabase, { student: id, course: address.course ?? undefined })
        : null,
      tab === "course" && role !== "mentor" ? coursesToJoin(supabase, id) : null,
      tab === "access" && role !== "enrollment_manager" ? recordingChoices(supabase) : [],
      tab === "timeline" ? studentTimeline(supabase, id, address) : null,
      tab === "billing" ? studentInvoices(supabase, id) : null,
      tab === "tickets" ? studentTickets(supabase, id) : null,
      tab === "about" ? aboutStudentOf(supabase, id) : null,
      isAdmin ? mentorTurnaround(supabase) : null,
    ]);
  if (!student) return null;
  const mentors = turnaround?.mentors ?? [];
  return { student, tab, outline, joinable, choices, timeline, billing, tickets, about, mentors };
}
