import { csvResponse } from "@/lib/csv";
import { studentsAddress } from "@/lib/grading/addresses";
import { allStudentsTaught } from "@/lib/grading/queries";
import { progressOf } from "@/lib/grading/student-words";
import { route } from "@/lib/route";

const head = [
  "Number",
  "Student",
  "E-mail",
  "Account",
  "On hold",
  "Mentor",
  "Course",
  "Lessons done",
  "Lessons",
  "To grade",
  "Last studied",
];

/** The students of a list with its filters, as a file: a mentor's own, for admins everybody. One line a course. */
export const GET = route(["mentor", "admin", "superadmin"], async (request, { supabase }) => {
  const address = await studentsAddress(new URL(request.url).searchParams);
  return csvResponse("students.csv", head, rows());

  async function* rows() {
    for await (const row of allStudentsTaught(supabase, address)) {
      const who = [row.number, row.name, row.email, row.account, row.on_hold ? "yes" : "no"];
      const work = [row.waiting, row.last_studied];
      if (row.courses.length === 0) yield [...who, row.mentor, null, null, null, ...work];
      for (const course of row.courses) {
        const { done, total } = progressOf(course);
        yield [...who, row.mentor, course.title, done, total, ...work];
      }
    }
  }
});
