import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { forbidden, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { apology, Refusal, refusalFrom, refusedInput } from "@/lib/errors";
import { reportBug } from "@/lib/log";
import { currentUser, type Me, type Role } from "@/lib/session";
import { type Client, createClient } from "@/lib/supabase/server";

export type ActionResult<Data = void> =
  | { ok: true; data: Data }
  | { ok: false; message: string; fields?: Record<string, string> };

type Context = { supabase: Client; user: Me };

const signedOut =
  "You are signed out. Sign in again in another tab, then repeat this here: what you typed stays.";

/**
 * Every write goes through here: check the role, parse the input, run, refresh the page. Refusals come
 * back as values, with the field they belong to; bugs are logged and come back as an apology.
 */
export function action<Input extends z.ZodType, Data = void>(
  roles: Role[],
  input: Input,
  run: (input: z.output<Input>, context: Context) => Promise<Data>,
) {
  return async (raw: z.input<Input>): Promise<ActionResult<Data>> => {
    try {
      const user = await currentUser();
      // Nobody is led away: what is typed stays on the page, and counts once they are signed in again.
      if (!user) return { ok: false, message: signedOut };
      if (roles.length > 0 && !roles.includes(user.role)) forbidden();
      const parsed = input.safeParse(raw);
      if (!parsed.success) return { ok: false, ...refusedInput(parsed.error) };

      const data = await run(parsed.data, { supabase: await createClient(), user });
      refresh();
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      return refused(error);
    }
  };
}

/**
 * The same for a visitor at the door (signing in, a link, a new password): nobody is signed in yet, so `run`
 * decides by itself who may what, and counts the tries.
 */
export function openAction<Input extends z.ZodType, Data = void>(
  input: Input,
  run: (input: z.output<Input>, context: { supabase: Client }) => Promise<Data>,
) {
  return async (raw: unknown): Promise<ActionResult<Data>> => {
    try {
      const parsed = input.safeParse(raw);
      if (!parsed.success) return { ok: false, ...refusedInput(parsed.error) };
      return { ok: true, data: await run(parsed.data, { supabase: await createClient() }) };
    } catch (error) {
      unstable_rethrow(error);
      return refused(error);
    }
  };
}

async function refused(error: unknown): Promise<ActionResult<never>> {
  const message = refusalFrom(error);
  if (message) {
    const field = error instanceof Refusal ? error.field : undefined;
    return { ok: false, message, ...(field && { fields: { [field]: message } }) };
  }
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  const reference = reportBug(error, { requestId });
  return { ok: false, message: apology(reference) };
}
