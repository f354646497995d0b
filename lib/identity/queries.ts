import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/supabase/server";
import { invitationStates } from "./invitation-states";
import { roles } from "./roles";
import type { Place } from "./search";
import { studentStates } from "./student-states";

const page = { total: z.number(), newer: z.number() };

const listed = z.object({
  id: z.uuid(),
  created_at: z.string(),
  full_name: z.string(),
  email: z.string(),
});

const peoplePage = z.object({
  ...page,
  rows: z.array(
    listed.extend({
      role: roles,
      is_active: z.boolean(),
      can_change: z.boolean(),
      student_id: z.uuid().nullable(),
      ended: z
        .object({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })
        .nullable(),
    }),
  ),
  roles: z.partialRecord(roles, z.number()),
});

const invitationState = z.enum(invitationStates);

const invitationsPage = z.object({
  ...page,
  rows: z.array(
    listed.extend({
      role: roles,
      state: invitationState,
      expires_at: z.string(),
      sent_count: z.number(),
      last_sent_at: z.string(),
      accepted_at: z.string().nullable(),
      revoked_at: z.string().nullable(),
      invited_by: z.string().nullable(),
      can_change: z.boolean(),
    }),
  ),
  states: z.partialRecord(invitationState, z.number()),
});

const studentState = z.enum(studentStates);

const enrollmentPage = z.object({
  ...page,
  rows: z.array(
    listed.extend({
      student_number: z.number(),
      state: studentState,
      mentor: z.string().nullable(),
      courses: z.array(z.string()),
      invitation: z
        .object({
          id: z.uuid(),
          state: invitationState,
          expires_at: z.string(),
          last_sent_at: z.string(),
        })
        .nullable(),
    }),
  ),
  states: z.partialRecord(studentState, z.number()),
});

const inviteOptions = z.object({
  roles: z.array(roles),
  courses: z.array(z.object({ id: z.uuid(), title: z.string() })),
  mentors: z.array(z.object({ id: z.uuid(), full_name: z.string(), students: z.number() })),
});

const adminHome = z.object({
  students: z.number(),
  people: z.number(),
  open_invitations: z.number(),
  expired_invitations: z.number(),
  without_mentor: z.number(),
  waiting: z.object({ attempts: z.number(), oldest_at: z.string().nullable() }),
});

export type ListedPerson = z.infer<typeof peoplePage>["rows"][number];
export type ListedInvitation = z.infer<typeof invitationsPage>["rows"][number];
export type ListedStudent = z.infer<typeof enrollmentPage>["rows"][number];
export type InvitationList = z.infer<typeof invitationsPage>;
export type InviteOptions = z.infer<typeof inviteOptions>;
export type AdminHome = z.infer<typeof adminHome>;

type Search = { q?: string; place: Place | null };

const common = ({ q, place }: Search) => ({
  p_search: q,
  ...(place && { p_at: place.at, p_id: place.id, p_is_back: place.isBack }),
});

/** One page of everybody with an account, newest first; for admins. */
export async function peopleOf(
  supabase: Client,
  search: Search & { role?: z.infer<typeof roles>; isActive?: boolean },
) {
  const { data } = await supabase
    .rpc("people_page", {
      ...common(search),
      p_role: search.role,
      p_is_active: search.isActive,
    })
    .throwOnError();
  return peoplePage.parse(data);
}

/** Everybody with an account, page after page, for a file. */
export function everybodyOf(
  supabase: Client,
  search: { q?: string; role?: z.infer<typeof roles> },
) {
  return everyPage((place) => peopleOf(supabase, { ...search, place }));
}

/** One page of invitations, newest first; for the office. */
export async function invitationsOf(supabase: Client, search: Search & { state?: string }) {
  const { data } = await supabase
    .rpc("invitations_page", { ...common(search), p_state: search.state })
    .throwOnError();
  return invitationsPage.parse(data);
}

/** One page of students and how far they have come in, newest first; for the office. */
export async function enrollmentOf(supabase: Client, search: Search & { state?: string }) {
  const { data } = await supabase
    .rpc("enrollment_page", { ...common(search), p_state: search.state })
    .throwOnError();
  return enrollmentPage.parse(data);
}

/** All of those students, page after page, for a file. */
export function allEnrollmentOf(supabase: Client, search: { q?: string; state?: string }) {
  return everyPage((place) => enrollmentOf(supabase, { ...search, place }));
}

type Paged<Row> = { rows: Row[]; newer: number; total: number };

async function* everyPage<Row extends { created_at: string; id: string }>(
  read: (place: Place | null) => Promise<Paged<Row>>,
) {
  let place: Place | null = null;
  do {
    const { rows, newer, total }: Paged<Row> = await read(place);
    yield* rows;
    const last = rows.at(-1);
    const goesOn = last !== undefined && newer + rows.length < total;
    place = goesOn ? { at: last.created_at, id: last.id, isBack: false } : null;
  } while (place);
}

/** What an invitation can name: roles the asker may grant, courses, mentors. */
export async function inviteOptionsOf(supabase: Client) {
  const { data } = await supabase.rpc("invite_options").throwOnError();
  return inviteOptions.parse(data);
}

/** The facts of the admins' home page. */
export async function adminHomeOf(supabase: Client) {
  const { data } = await supabase.rpc("admin_home").throwOnError();
  return adminHome.parse(data);
}
