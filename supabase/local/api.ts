import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type ServerType, serve } from "@hono/node-server";
import { createTransport, type Transporter } from "nodemailer";
import { connect, databaseUrl } from "./bootstrap.ts";
import { createGateway, redirectTarget } from "./gateway.ts";
import type { Keys } from "./keys.ts";
import { createLite } from "./lite.ts";
import { freePort } from "./ports.ts";
import { superuser } from "./postgres.ts";
import { createObjects } from "./storage/objects.ts";
import { createStorage } from "./storage/storage.ts";

type Options = {
  place: { port: number; password: string };
  keys: Keys;
  siteUrl: string;
  dataDir: string;
  mailFolder: string;
  smtp: string;
  /** Moves on when taken. */
  port: number;
};
type Connected = Awaited<ReturnType<typeof connectApi>>;

export const sender = "Growth OS <no-reply@growth-os.localhost>";

/** The Supabase API on one port. It outlives its database: when that comes back, so does the API. */
export async function startApi(options: Options) {
  const post = createTransport(options.smtp);
  let stopped = false;
  let isAway = false;
  let live = await connectApi(options, post, lost);

  // A connection the server has dropped is never right again in postgres.js, so all are made anew.
  async function lost() {
    if (isAway || stopped) return;
    isAway = true;
    const fresh = await reconnect();
    if (fresh) {
      void live.stop();
      live = fresh;
    }
    isAway = false;
  }

  async function reconnect(): Promise<Connected | undefined> {
    while (!stopped) {
      const fresh = await connectApi(options, post, lost).catch(() => undefined);
      if (fresh && !fresh.isDead()) return fresh;
      await fresh?.stop();
      await setTimeout(50);
    }
  }

  const fetch = async (request: Request) => (isAway ? away() : answerOf(live, request));
  const server = await listen(fetch, await freePort(options.port));
  return {
    url: server.url,
    async stop() {
      stopped = true;
      await server.stop();
      post.close();
      await live.stop();
    },
  };
}

/** A query whose connection broke may never end; its request does, when the connections are gone. */
function answerOf({ handle, gone }: Connected, request: Request) {
  return Promise.race([handle(request), gone.then(away)]);
}

/** As PostgREST answers while it looks for its database. */
function away() {
  const body = { code: "PGRST001", message: "Database connection lost. Retrying the connection." };
  return Response.json(body, { status: 503, headers: { "retry-after": "1" } });
}

async function connectApi(options: Options, post: Transporter, lost: () => void) {
  const { place, keys, siteUrl, dataDir, mailFolder } = options;
  let ending = false;
  let isDead = false;
  const { promise: gone, resolve: isGone } = Promise.withResolvers<void>();
  const onclose = () => {
    if (ending) return;
    isDead = true;
    lost();
  };
  const { app, connection } = createLite({
    databaseUrl: databaseUrl({ ...place, user: superuser }),
    keys,
    siteUrl,
    onclose,
    send: async (mail) => {
      const target = redirectTarget.getStore() ?? siteUrl;
      const html = mail.html?.replaceAll(siteUrl, target);
      await post.sendMail({ from: sender, to: mail.to, subject: mail.subject, html });
    },
  });
  const sql = connect({ ...place, user: superuser, max: 10, onclose });
  async function stop() {
    ending = true;
    await Promise.all([sql.end({ timeout: 0 }), connection.driver.end({ timeout: 0 })]);
    isGone();
  }
  try {
    await app.init();
    // As PostgREST: a migration announces itself and the API looks at the tables anew.
    await sql.listen("pgrst", () => connection.clearSchemaCache());
  } catch (error) {
    await stop();
    throw error;
  }
  const folder = path.join(dataDir, "storage");
  const handle = createGateway({
    lite: async (request) => app.fetch(request, { peerAddress: null }),
    storage: createStorage({ folder, keys, objects: createObjects(sql) }),
    sql,
    keys,
    siteUrl,
    mailFolder,
  });
  return { handle, gone, stop, isDead: () => isDead };
}

async function listen(fetch: (request: Request) => Promise<Response>, port: number) {
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch, port, hostname: "127.0.0.1" }, () => resolve(started));
  });
  // The app keeps its connections; one that we close while a request is on its way fails that request.
  if ("keepAliveTimeout" in server) server.keepAliveTimeout = 75_000;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
