import type { Instrumentation } from "next";

/** Bugs in pages end up here; actions and routes report their own. The digest is the reference the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { factsOf, log } = await import("@/lib/log");
  log().error(
    {
      reference: digestOf(error),
      requestId: header(request.headers["x-request-id"]),
      route: context.routePath,
      kind: context.routeType,
      method: request.method,
      error: factsOf(error),
    },
    "bug",
  );
};

function header(value: string | string[] | undefined) {
  return Array.isArray(value) ? value[0] : value;
}

function digestOf(error: unknown) {
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
