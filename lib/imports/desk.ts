import type { Route } from "next";
import type { Role } from "@/lib/session";

/** Where somebody imports from. */
export type ImportDesk = "admin" | "enrollment";

export const importPaths = {
  admin: "/admin/import",
  enrollment: "/enrollment/import",
} as const;

export function importDeskOf(role: Role): ImportDesk {
  return role === "enrollment_manager" ? "enrollment" : "admin";
}

export function importHref(
  desk: ImportDesk,
  id: string,
): Route<`/admin/import/${string}` | `/enrollment/import/${string}`> {
  return desk === "admin" ? `/admin/import/${id}` : `/enrollment/import/${id}`;
}
