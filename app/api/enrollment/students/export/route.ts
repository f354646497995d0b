import { csvResponse } from "@/lib/csv";
import { allEnrollmentOf } from "@/lib/identity/queries";
import { searchOf } from "@/lib/identity/search";
import { studentStates } from "@/lib/identity/student-states";
import { localDate } from "@/lib/local-time";
import { route } from "@/lib/route";

const head = ["Number", "Student", "E-mail", "State", "Mentor", "Courses", "Since", "Invitation"];

/** The students of the office's list with its filters, as a file. */
export const GET = route(["enrollment_manager"], async (request, { supabase, user }) => {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  const { q, choice: state } = searchOf(address, "state", studentStates);
  return csvResponse("students.csv", head, rows());

  async function* rows() {
    for await (const row of allEnrollmentOf(supabase, { q, state }))
      yield [
        row.student_number,
        row.full_name,
        row.email,
        row.state,
        row.mentor,
        row.courses.join("; "),
        localDate(row.created_at, user.company.time_zone),
        row.invitation?.state ?? null,
      ];
  }
});
