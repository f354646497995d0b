import type { Instrumentation } from "next";

/** Bugs in pages end up here; actions and routes report their own. The digest is the reference the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/lib/log");
  const { digest, ...facts } = describe(error);
  log().error(
    {
      reference: digest,
      requestId: header(request.headers["x-request-id"]),
      route: context.routePath,
      kind: context.routeType,
      method: request.method,
      error: facts,
    },
    "bug",
  );
};

function header(value: string | string[] | undefined) {
  return Array.isArray(value) ? value[0] : value;
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const digest = "digest" in error ? String(error.digest) : undefined;
  return { digest, name: error.name, message: error.message, stack: error.stack };
}
