import type { Role } from "@/lib/session";

export type StudentTab = (typeof studentTabs)[number];

export const studentTabs = [
  "course",
  "work",
  "about",
  "access",
  "billing",
  "tickets",
  "timeline",
] as const;

const teaching: StudentTab[] = ["course", "work", "about", "access", "tickets", "timeline"];
const admins: StudentTab[] = [...studentTabs];

const tabs: Record<Role, StudentTab[]> = {
  student: [],
  mentor: teaching,
  enrollment_manager: ["timeline", "billing", "tickets", "about", "access"],
  admin: admins,
  superadmin: admins,
};

/** The parts of a student's page that a role sees, the first one first. */
export function tabsOf(role: Role): StudentTab[] {
  return tabs[role];
}

/** The part that is open: the one asked for where the role has it, else the role's first. */
export function openTab(role: Role, asked: StudentTab | null): StudentTab {
  const own = tabsOf(role);
  return own.find((tab) => tab === asked) ?? own[0] ?? "timeline";
}
