import { AsyncLocalStorage } from "node:async_hooks";
import type { Sql } from "postgres";
import { adminApi } from "./admin.ts";
import type { Keys } from "./keys.ts";
import { mailPage } from "./mail-page.ts";

type Handler = (request: Request) => Promise<Response>;
type Options = {
  lite: Handler;
  storage: Handler;
  sql: Sql;
  keys: Keys;
  siteUrl: string;
  mailFolder: string;
};

/** Where the person asked to be sent after a mail; Lite forgets it, the mail driver reads it here. */
export const redirectTarget = new AsyncLocalStorage<string | undefined>();

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
  "access-control-expose-headers": "content-range, accept-ranges, content-length, etag",
};

/** One address for auth, data, storage and mail, with what Lite lacks filled in. */
export function createGateway({ lite, storage, sql, keys, siteUrl, mailFolder }: Options): Handler {
  return async (request) => {
    const url = new URL(request.url);
    if (request.method === "OPTIONS") return preflight(request);
    if (url.pathname.startsWith("/dev/mail")) return mailPage(url, mailFolder);
    if (url.pathname.startsWith("/storage/v1/")) return withCors(await storage(request));
    if (url.pathname.startsWith("/auth/v1/admin/")) {
      if (request.headers.get("apikey") !== keys.secretKey) return notAdmin();
      return adminApi(request, sql, siteUrl);
    }
    if (
      /^\/auth\/v1\/(otp|magiclink|recover|verify)$/.test(url.pathname) &&
      request.method === "POST"
    ) {
      const target = allowed(url.searchParams.get("redirect_to"), siteUrl);
      return redirectTarget.run(target, async () => lite(await likeHosted(request)));
    }
    return lite(request);
  };
}

function preflight(request: Request) {
  const headers = request.headers.get("access-control-request-headers") ?? "*";
  return new Response(null, {
    status: 204,
    headers: { ...cors, "access-control-allow-headers": headers, "access-control-max-age": "3600" },
  });
}

function withCors(response: Response) {
  for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
  return response;
}

function notAdmin() {
  return Response.json(
    { code: 403, error_code: "not_admin", msg: "User not allowed" },
    { status: 403 },
  );
}

/** Lite would make an account for whoever asks for a link, and calls an e-mail link a "magiclink". */
async function likeHosted(request: Request) {
  const body = await request.json().catch(() => ({}));
  const type = body.type === "email" ? "magiclink" : body.type;
  return new Request(request.url, {
    method: "POST",
    headers: request.headers,
    body: JSON.stringify({ ...body, type, create_user: false }),
  });
}

/** Mails may lead back to the app only, under any of its local host names. */
function allowed(target: string | null, siteUrl: string) {
  if (!target || !URL.canParse(target)) return undefined;
  const { hostname, port, origin } = new URL(target);
  const local =
    hostname === "localhost" || hostname === "127.0.0.1" || hostname.endsWith(".localhost");
  return local && port === new URL(siteUrl).port ? origin : undefined;
}
