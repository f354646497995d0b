import "server-only";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { createClient } from "@/lib/supabase/server";
import type { Database } from "@/lib/supabase/types";

export type Role = Database["public"]["Enums"]["user_role"];

const roles: [Role, ...Role[]] = ["student", "mentor", "admin", "enrollment_manager", "superadmin"];

const me = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  email: z.string(),
  full_name: z.string(),
  phone_number: z.string().nullable(),
  time_zone: z.string(),
  student_id: z.uuid().nullable(),
  company: z.object({
    id: z.uuid(),
    name: z.string(),
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
  const { data: session } = await supabase.auth.getSession();
  if (!session.session) return null;
  const { data } = await supabase.rpc("me").throwOnError();
  return data === null ? null : me.parse(data);
});

/** Lets the listed roles through. Sends visitors to sign in and shows 403 to other roles. */
export async function requireRole(...allowed: Role[]): Promise<Me> {
  const user = await currentUser();
  if (!user) redirect("/sign-in");
  if (allowed.length > 0 && !allowed.includes(user.role)) forbidden();
  return user;
}

/** Where a role lands after sign-in. */
export function homeOf(role: Role) {
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
