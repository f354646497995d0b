import type { Route } from "next";

/** Where somebody grades from: mentors their queue, admins a student's page. */
export type Desk = "mentor" | "admin";

export function attemptHref(
  desk: Desk,
  attempt: string,
): Route<`/mentor/attempts/${string}` | `/admin/attempts/${string}`> {
  return desk === "mentor" ? `/mentor/attempts/${attempt}` : `/admin/attempts/${attempt}`;
}

export function studentHref(
  desk: Desk,
  student: string,
): Route<`/mentor/students/${string}` | `/admin/students/${string}`> {
  return desk === "mentor" ? `/mentor/students/${student}` : `/admin/students/${student}`;
}
