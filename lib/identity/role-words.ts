import type { Role } from "@/lib/session";

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

/** "Enrollment managers" */
export function roleWords(role: Role): string {
  return `${words[role]}s`;
}

/** "an enrollment manager" */
export function aRole(role: Role): string {
  const word = words[role].toLowerCase();
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
