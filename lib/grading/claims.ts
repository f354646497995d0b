import type { Client } from "@/lib/supabase/server";
import type { GradeDraft } from "./input";
import { claimSchema } from "./schema";

/** Claims an attempt for 15 minutes, or renews the caller's claim. Who has it now; null when it is graded. */
export async function claimAttempt(supabase: Client, attempt: string) {
  const { data } = await supabase.rpc("claim_attempt", { p_attempt: attempt }).throwOnError();
  return claimSchema.parse(data);
}

/** Gives the caller's claim back, so that others can take the attempt. */
export async function releaseAttempt(supabase: Client, attempt: string) {
  await supabase.rpc("release_attempt", { p_attempt: attempt }).throwOnError();
}

/** Keeps what the caller has typed; the moment it was kept. */
export async function saveGradeDraft(supabase: Client, attempt: string, draft: GradeDraft) {
  const { data } = await supabase
    .rpc("save_grade_draft", {
      p_attempt: attempt,
      p_score: draft.score ?? undefined,
      p_rubric: draft.rubric ?? undefined,
      p_verdict: draft.verdict ?? undefined,
      p_feedback: draft.feedback,
    })
    .throwOnError();
  return data;
}
