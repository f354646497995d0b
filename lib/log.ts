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
  log().error({ reference, ...facts, error: factsOf(error) }, "bug");
  return reference;
}

function newReference() {
  const digits = crypto.randomUUID().replaceAll("-", "").slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** What a log keeps of an error. PostgREST errors carry row values in `details`; only the code and the message are ours to keep. */
export function factsOf(error: unknown) {
  if (error instanceof Error)
    return {
      name: error.name,
      message: nameless(error.message),
      stack: error.stack && nameless(error.stack),
    };
  if (typeof error === "object" && error !== null && "message" in error) {
    const code = "code" in error ? error.code : undefined;
    return { code, message: nameless(String(error.message)) };
  }
  return { message: nameless(String(error)) };
}

/** A mail server that refuses a mail quotes whose it was; libraries quote tokens. Neither stays. */
function nameless(text: string) {
  return text
    .replaceAll(/[^\s"'<>()@:;,/]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, "<e-mail>")
    .replaceAll(/eyJ[\w-]+(\.[\w-]+){1,2}/g, "<token>");
}
