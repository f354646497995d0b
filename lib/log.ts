import "server-only";
import pino from "pino";
import { env } from "@/lib/env";

let logger: pino.Logger | undefined;

/** JSON lines with ids, never names, e-mails, tokens or bodies. */
export function log() {
  logger ??= pino({ level: env().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

/** Logs a bug in full and returns the reference a person can quote, e.g. 7F3A-91C2. */
export function reportBug(error: unknown, facts: Record<string, string | undefined> = {}) {
  const reference = newReference();
  log().error({ reference, ...facts, error: describe(error) }, "bug");
  return reference;
}

function newReference() {
  const digits = crypto.randomUUID().replaceAll("-", "").slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** PostgREST errors carry row values in `details`; only the code and the message are ours to keep. */
function describe(error: unknown) {
  if (error instanceof Error)
    return { name: error.name, message: error.message, stack: error.stack };
  if (typeof error === "object" && error !== null && "message" in error) {
    return { code: "code" in error ? error.code : undefined, message: String(error.message) };
  }
  return { message: String(error) };
}
