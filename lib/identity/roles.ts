import { z } from "zod";

export const roles = z.enum(["student", "mentor", "enrollment_manager", "admin", "superadmin"]);

type Role = z.infer<typeof roles>;

const words: Record<Role, string> = {
  student: "Student",
  mentor: "Mentor",
  enrollment_manager: "Enrollment manager",
  admin: "Admin",
  superadmin: "Superadmin",
};

/** "Enrollment manager" */
export function roleWord(role: Role): string {
  return words[role];
}

/** "an enrollment manager" */
export function aRole(role: Role): string {
  const word = words[role].toLowerCase();
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
