import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { documentsToMake, makeFile } from "@/lib/billing/document-store";
import { env } from "@/lib/env";
import type { JobName } from "@/lib/jobs";
import { log, reportBug } from "@/lib/log";
import { createAdminClient } from "@/lib/supabase/admin";
import { type Admin, forEveryCompany } from "./every-company";
import { reconcileStripe } from "./stripe";

type Job = (admin: Admin) => Promise<unknown>;

/** What each job of lib/jobs.ts does; the same when it is called twice, or twice at once. */
const jobs: Record<JobName, Job> = {
  /** Opens what every company's calendar opens today and tells the students. */
  drip: (admin) =>
    forEveryCompany(admin, (company, after) =>
      admin.rpc("open_dripped", { p_company: company, p_after: after }).throwOnError(),
    ),
  /** Brings every company's reminders, holds and ends of enrollments to today. */
  billing: (admin) =>
    forEveryCompany(admin, (company, after) =>
      admin.rpc("run_billing_day", { p_company: company, p_after: after }).throwOnError(),
    ),
  /** Takes from Stripe what its webhooks did not bring. */
  stripe: reconcileStripe,
  /** Deletes files that were uploaded and never linked. */
  sweep: async (admin) => {
    let deleted = 0;
    for (let found = -1; found !== 0; deleted += found) found = await deleteUnlinked(admin);
    return { deleted };
  },
  /** Makes the files of what was issued since. One that cannot be made is reported and holds up no other. */
  documents: makeDocuments,
};

const uploads = z.array(z.object({ bucket: z.string(), path: z.string() }));

/** Deletes up to 1,000 of them; returns how many were there. */
async function deleteUnlinked(admin: Admin) {
  const { data } = await admin.rpc("unlinked_uploads").throwOnError();
  let deleted = 0;
  for (const [bucket, files = []] of Map.groupBy(uploads.parse(data), (file) => file.bucket)) {
    const removed = await admin.storage.from(bucket).remove(files.map((file) => file.path));
    if (removed.error) throw removed.error;
    deleted += removed.data.length;
  }
  return deleted;
}

/** Runs a job for who knows JOBS_SECRET, sent as "authorization: Bearer …". */
export async function POST(request: Request, { params }: RouteContext<"/api/jobs/[job]">) {
  const { job: name } = await params;
  const requestId = request.headers.get("x-request-id") ?? undefined;
  if (!isScheduler(request.headers.get("authorization"))) return answer(401, { status: "refused" });
  if (!isJob(name)) return answer(404, { status: "unknown" });
  try {
    const result = await jobs[name](createAdminClient());
    log().info({ requestId, job: name, result }, "job");
    return answer(200, { status: "done", result });
  } catch (error) {
    return answer(500, { status: "failed", reference: reportBug(error, { requestId, job: name }) });
  }
}

async function makeDocuments(admin: ReturnType<typeof createAdminClient>) {
  const counted = { made: 0, failed: 0 };
  const logos = new Map();
  for (const document of await documentsToMake(admin, 100)) {
    try {
      await makeFile(admin, document, logos);
      counted.made += 1;
    } catch (error) {
      reportBug(error, { document: document.id });
      counted.failed += 1;
    }
  }
  return counted;
}

const isJob = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** Without a secret nobody is the scheduler. Hashed first: the comparison takes as long for any guess. */
function isScheduler(header: string | null) {
  const secret = env().jobsSecret;
  if (!secret || !header) return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(header), digest(`Bearer ${secret}`));
}

function answer(status: number, body: object) {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
