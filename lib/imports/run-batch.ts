import "server-only";
import type { z } from "zod";
import { refusalFrom } from "@/lib/errors";
import { mailInvitation, newToken } from "@/lib/identity/invitation";
import { reportBug } from "@/lib/log";
import type { Client } from "@/lib/supabase/server";
import { batchSchema, type ImportProgress } from "./schema";

/** Milliseconds a request works; the next one goes on where it ends. */
const longest = 4000;
const most = 100;

type Row = z.infer<typeof batchSchema>["rows"][number];

/**
 * Enrolls what comes next of a running import, each row in a transaction of its own, and mails invitations. Stopped
 * anywhere, the next call goes on: a row is enrolled once, an invitation that was not mailed is mailed later.
 */
export async function runBatch(supabase: Client, id: string): Promise<ImportProgress> {
  const batch = await batchOf(supabase, id);
  const until = Date.now() + longest;
  let moved = 0;
  for (const row of batch.rows) {
    if (Date.now() > until) break;
    const hasMoved =
      row.state === "create"
        ? await enroll(supabase, id, row.row, batch.sends_mail)
        : await mailAgain(supabase, id, row);
    if (hasMoved) moved += 1;
  }
  const after = await batchOf(supabase, id, 1);
  const isDone = after.rows.length === 0;
  return { counts: after.counts, isDone, isStuck: !isDone && moved === 0 };
}

async function batchOf(supabase: Client, id: string, limit = most) {
  const { data } = await supabase
    .rpc("import_batch", { p_import: id, p_limit: limit })
    .throwOnError();
  return batchSchema.parse(data);
}

async function enroll(supabase: Client, id: string, row: number, sendsMail: boolean) {
  const { token, hash } = newToken();
  const { data } = await supabase
    .rpc("import_row", { p_import: id, p_row: row, p_token_hash: hash })
    .throwOnError();
  const letter = typeof data === "object" && data !== null && "letter" in data && data.letter;
  if (letter && sendsMail) await mail(supabase, id, row, letter, token);
  return true;
}

/** Refusals that end by themselves: the row waits. */
const notNow = ["invitation_was_just_sent", "invitation_was_sent_often"];

/** The first mail never left: the invitation gets a new link. One that ended meanwhile needs none. */
async function mailAgain(supabase: Client, id: string, { row, invitation }: Row) {
  if (!invitation) return false;
  const { token, hash } = newToken();
  const { data, error } = await supabase.rpc("resend_invitation", {
    p_invitation: invitation,
    p_token_hash: hash,
  });
  if (!error) return mail(supabase, id, row, data, token);
  if (notNow.includes(error.message)) return false;
  if (!refusalFrom(error)) throw error;
  await supabase.rpc("import_mailed", { p_import: id, p_row: row }).throwOnError();
  return true;
}

async function mail(supabase: Client, id: string, row: number, letter: unknown, token: string) {
  try {
    await mailInvitation(letter, token);
  } catch (error) {
    reportBug(error);
    return false;
  }
  await supabase.rpc("import_mailed", { p_import: id, p_row: row }).throwOnError();
  return true;
}
