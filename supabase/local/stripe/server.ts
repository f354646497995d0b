import { createHash, randomBytes } from "node:crypto";
import { type ServerType, serve } from "@hono/node-server";
import { createAccount } from "./account.ts";
import { StripeRefusal } from "./books.ts";
import { endpoints } from "./endpoints.ts";
import { readForm } from "./form.ts";
import { hostedPage } from "./pay-page.ts";
import { createPost } from "./post.ts";

type Options = {
  port: number;
  /** Where events are sent; without it they only wait to be asked for. */
  webhook?: string;
};
type Answer = { status: number; body: unknown };

/** Stands in for Stripe: the endpoints this app uses, the hosted page and signed webhooks. For development and tests. */
export async function startStripe({ port, webhook }: Options) {
  const secretKey = `sk_test_${randomBytes(12).toString("hex")}`;
  const webhookSecret = `whsec_${randomBytes(16).toString("hex")}`;
  const url = `http://127.0.0.1:${port}`;
  const post = createPost(webhookSecret, webhook);
  const account = createAccount(url, post.send);
  const answered = new Map<string, { asked: string; answer: Answer }>();

  async function handle(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/pay/")) return hostedPage(account, request);
    if (request.headers.get("authorization") !== `Bearer ${secretKey}`)
      return reply(refused(new StripeRefusal(401, "api_key_invalid", "Invalid API key provided.")));
    const body = request.method === "POST" ? await request.text() : "";
    return reply(once(request, body));
  }

  /** The same key with the same question gets the same answer; with another question, a refusal. */
  function once(request: Request, body: string): Answer {
    const key = request.headers.get("idempotency-key");
    if (!key || request.method !== "POST") return answer(request, body);
    const asked = createHash("sha256").update(`${request.url} ${body}`).digest("hex");
    const before = answered.get(key);
    if (before && before.asked !== asked)
      return refused(
        new StripeRefusal(400, "idempotency_error", "This key was used for another request."),
      );
    const given = before?.answer ?? answer(request, body);
    answered.set(key, { asked, answer: structuredClone(given) });
    return given;
  }

  function answer(request: Request, body: string): Answer {
    const { pathname, searchParams } = new URL(request.url);
    const what = `${request.method} ${pathname}`;
    try {
      for (const { path, run } of endpoints) {
        const match = what.match(path);
        if (match)
          return {
            status: 200,
            body: run(account, { id: match[1] ?? "", fields: readForm(body), query: searchParams }),
          };
      }
      throw new StripeRefusal(404, "url_invalid", `Unrecognized request URL (${what}).`);
    } catch (error) {
      if (error instanceof StripeRefusal) return refused(error);
      throw error;
    }
  }

  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: handle, port, hostname: "127.0.0.1" }, () => resolve(started));
  });
  return {
    account,
    url,
    webhookSecret,
    env: { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API: url },
    async stop() {
      post.stop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refused({ status, code, message }: StripeRefusal): Answer {
  return {
    status,
    body: {
      error: { type: code === "idempotency_error" ? code : "invalid_request_error", code, message },
    },
  };
}

function reply({ status, body }: Answer) {
  return Response.json(body, {
    status,
    headers: { "request-id": `req_${randomBytes(6).toString("hex")}` },
  });
}
