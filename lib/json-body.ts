import "server-only";
import type { z } from "zod";
import { Refusal, refusedInput } from "@/lib/errors";

const largest = 1_000_000;

/** The JSON body of a request in the shape of a schema. Refuses everything else: too long, no JSON, another shape. */
export async function jsonBody<Body extends z.ZodType>(
  request: Request,
  schema: Body,
): Promise<z.output<Body>> {
  if (Number(request.headers.get("content-length") ?? 0) > largest)
    throw new Refusal("That is too long to save.");
  const raw: unknown = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new Refusal(refusedInput(parsed.error).message);
  return parsed.data;
}
