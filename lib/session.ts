import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { createClient } from "@/lib/supabase/server";
import type { Database } from "@/lib/supabase/types";

export type Role = Database["public"]["Enums"]["user_role"];

const roles: [Role, ...Role[]] = ["student", "mentor", "admin", "enrollment_manager", "superadmin"];

/** What waits for a person of the staff, by their role; each count ends at 100, which means more than 99. */
const waits = z.object({
  /** When it was counted, in seconds. */
  at: z.number(),
  attempts: z.number().optional(),
  claims: z.number().optional(),
  debtors: z.number().optional(),
  tickets: z.number().optional(),
});

export type Waits = z.infer<typeof waits>;

const me = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  email: z.string(),
  full_name: z.string(),
  phone_number: z.string().nullable(),
  time_zone: z.string(),
  student_id: z.uuid().nullable(),
  unread: z.number(),
  waits,
  company: z.object({
    id: z.uuid(),
    name: z.string(),
    host: z.string(),
    logo_url: z.string().nullable(),
    primary_color: z.string(),
    time_zone: z.string(),
    currency: z.string(),
    settings: z.object({
      completion_percent: z.number(),
      sequential_requires: z.enum(["passed", "submitted"]),
      turnaround_hours: z.number(),
    }),
  }),
});

export type Me = z.infer<typeof me>;

/** The signed-in person with their company, read once per request; null when signed out or deactivated. */
export const currentUser = cache(async (): Promise<Me | null> => {
  const supabase = await createClient();
  if (!(await hasSession())) return null;
  const { data, error, status } = await supabase.rpc("me");
  // A token the database does not accept (ended, forged, signed with a former key) is no session.
  if (status === 401) return null;
  if (error) throw error;
  return data === null ? null : me.parse(data);
});

/** Whether the browser brought a session, whatever it is still worth. */
const hasSession = cache(async () => {
  const supabase = await createClient();
  const { data } = await supabase.auth.getSession();
  return data.session !== null;
});

/**
 * Lets the listed roles through, everybody signed in when none is listed. Shows 403 to other roles. Visitors sign
 * in and come back; who brings a session that is worth nothing any more is signed out on the way and told so.
 */
export async function requireRole(...allowed: Role[]): Promise<Me> {
  const user = await currentUser();
  if (!user) {
    const next = encodeURIComponent((await headers()).get("x-path") ?? "/");
    const door: Route = (await hasSession()) ? "/auth/ended" : "/sign-in";
    redirect(`${door}?next=${next}`);
  }
  if (allowed.length > 0 && !allowed.includes(user.role)) forbidden();
  return user;
}

/** Where a role lands after sign-in. */
export function homeOf(role: Role): Route {
  switch (role) {
    case "student":
      return "/dashboard";
    case "mentor":
      return "/mentor";
    case "enrollment_manager":
      return "/enrollment";
    default:
      return "/admin";
  }
}
