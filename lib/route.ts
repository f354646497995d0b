import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { apology, refusalFrom, refusedInput } from "@/lib/errors";
import { reportBug } from "@/lib/log";
import { currentUser, type Me, type Role } from "@/lib/session";
import { type Client, createClient } from "@/lib/supabase/server";

type Context<Params> = { supabase: Client; user: Me; params: Params };

/**
 * A route handler for the signed-in: 401 for visitors, 403 for other roles and foreign origins, 422 with
 * a sentence for refusals, 500 with a reference for bugs. Answers are never cached.
 */
export function route<Params = Record<string, never>>(
  roles: Role[],
  handle: (request: Request, context: Context<Params>) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (!isSameOrigin(request)) return answer(403, "This address is for the app itself.");
      const user = await currentUser();
      if (!user) return answer(401, "You are signed out. Sign in again.");
      if (!roles.includes(user.role)) return answer(403, "Your role does not include this.");

      const response = await handle(request, {
        supabase: await createClient(),
        user,
        params: await params,
      });
      response.headers.set("cache-control", "private, no-store");
      return response;
    } catch (error) {
      unstable_rethrow(error);
      return failed(error, request);
    }
  };
}

/**
 * A route handler for visitors at the door: 403 for foreign origins, 422 with a sentence and the fields for bad
 * input and refusals, 500 with a reference for bugs. `handle` counts the tries.
 */
export function openRoute<Input extends z.ZodType>(
  input: Input,
  handle: (input: z.output<Input>) => Promise<object>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      if (!isSameOrigin(request)) return answer(403, "This address is for the app itself.");
      const parsed = input.safeParse(await request.json().catch(() => null));
      if (!parsed.success) {
        const { message, fields } = refusedInput(parsed.error);
        return answer(422, message, fields);
      }
      return Response.json(await handle(parsed.data), { headers: neverCached });
    } catch (error) {
      unstable_rethrow(error);
      return failed(error, request);
    }
  };
}

/** Another site can make a browser send our cookie with a form or a beacon; writes must come from our own pages. */
function isSameOrigin(request: Request) {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function failed(error: unknown, request: Request) {
  const message = refusalFrom(error);
  if (message) return answer(422, message);
  const requestId = request.headers.get("x-request-id") ?? undefined;
  const reference = reportBug(error, { requestId });
  return answer(500, apology(reference));
}

const neverCached = { "cache-control": "private, no-store" };

function answer(status: number, message: string, fields?: Record<string, string>) {
  return Response.json({ message, fields }, { status, headers: neverCached });
}
