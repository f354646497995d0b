import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createAdminClient } from "@/lib/supabase/admin";

const patience = 3000;

/** 200 when the database answers and has every migration this build knows; else 503 and which of the two is missing. */
export async function GET() {
  const { data, error } = await createAdminClient()
    .rpc("newest_migration")
    .abortSignal(AbortSignal.timeout(patience));
  if (error) {
    log().warn({ code: error.code }, "database unreachable");
    return answer(503, { status: "unavailable", missing: "database" });
  }
  if ((data ?? "") < env().newestMigration) {
    return answer(503, { status: "unavailable", missing: "migrations" });
  }
  return answer(200, { status: "ready", migration: data });
}

function answer(status: number, body: object) {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
