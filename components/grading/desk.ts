import type { Route } from "next";
import { offices } from "@/lib/office";
import type { Role } from "@/lib/session";

/** Where somebody grades from: mentors their queue, admins a student's page. */
export type Desk = "mentor" | "admin";

export function attemptHref(
  desk: Desk,
  attempt: string,
): Route<`/mentor/attempts/${string}` | `/admin/attempts/${string}`> {
  return desk === "mentor" ? `/mentor/attempts/${attempt}` : `/admin/attempts/${attempt}`;
}

/** Where staff stand who look at a student: enrollment managers do not grade. */
export type StudentDesk = Desk | "enrollment";

/** The desk of somebody of the staff. */
export function deskOf(role: Role): StudentDesk {
  if (role === "enrollment_manager") return "enrollment";
  return role === "mentor" ? "mentor" : "admin";
}

/** The list of students of each desk. */
export const studentLists = {
  mentor: "/mentor/students",
  admin: offices.admin.students,
  enrollment: offices.enrollment.students,
} satisfies Record<StudentDesk, Route>;

export function studentHref(
  desk: StudentDesk,
  student: string,
): Route<
  `/mentor/students/${string}` | `/admin/students/${string}` | `/enrollment/students/${string}`
> {
  if (desk === "enrollment") return `/enrollment/students/${student}`;
  return desk === "mentor" ? `/mentor/students/${student}` : `/admin/students/${student}`;
}
