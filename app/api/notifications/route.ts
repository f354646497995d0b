import { ago } from "@/lib/format";
import { jsonBody } from "@/lib/json-body";
import { bellOf } from "@/lib/notifications/queries";
import { type BellAnswer, readInput } from "@/lib/notifications/schema";
import { route } from "@/lib/route";
import type { Role } from "@/lib/session";

const everyone: Role[] = ["student", "mentor", "enrollment_manager", "admin", "superadmin"];

/** The signed-in person's bell. Polled while the page is looked at. */
export const GET = route(everyone, async (_request, { supabase, user }) => {
  const { now, unread, latest } = await bellOf(supabase);
  const answer: BellAnswer = {
    unread,
    latest: latest.map(({ created_at, ...row }) => ({
      ...row,
      when: ago(created_at, user.time_zone, now),
    })),
  };
  return Response.json(answer);
});

/** Marks the listed ones read, or all. A route and not an action, because it happens while leaving for the thing itself. */
export const POST = route(everyone, async (request, { supabase }) => {
  const { ids } = await jsonBody(request, readInput);
  await supabase.rpc("mark_read", ids ? { p_ids: ids } : {}).throwOnError();
  return new Response(null, { status: 204 });
});
