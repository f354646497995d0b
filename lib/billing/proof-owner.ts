import "server-only";
import { Refusal } from "@/lib/errors";
import type { Me, Role } from "@/lib/session";
import type { Client } from "@/lib/supabase/server";
import { studentToBill } from "./draft-queries";

/** Who sends proofs of payments. */
export const proofSenders: Role[] = ["student", "enrollment_manager", "admin", "superadmin"];

/** The student whose payment a proof is of: oneself for students, somebody of the company for the office. */
export async function proofOwner(supabase: Client, user: Me, student: string | undefined) {
  if (user.role === "student" && user.student_id) return user.student_id;
  const found = student && user.role !== "student" ? await studentToBill(supabase, student) : null;
  if (!found) throw new Refusal("There is no such student.");
  return found.id;
}
