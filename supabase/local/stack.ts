import { mkdirSync } from "node:fs";
import path from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { createTransport } from "nodemailer";
import { bootstrap, connect, databaseUrl } from "./bootstrap.ts";
import { createGateway, redirectTarget } from "./gateway.ts";
import { type Keys, readKeys } from "./keys.ts";
import { createLite } from "./lite.ts";
import { catchMail } from "./mail.ts";
import { freePort } from "./ports.ts";
import { startPostgres, superuser } from "./postgres.ts";
import { createStorage } from "./storage.ts";
import { createObjects } from "./storage-objects.ts";

type Options = {
  dataDir: string;
  ports: { database: number; api: number; mail: number };
  /** Where the app will answer: links in mails lead there. */
  siteUrl: string;
  settings?: string[];
  say?: (line: string) => void;
};

export type Stack = Awaited<ReturnType<typeof startStack>>;

const sender = "Growth OS <no-reply@growth-os.localhost>";

/** PostgreSQL, the Supabase API on it, file storage and a mail catcher, all in one process. */
export async function startStack({ dataDir, ports, siteUrl, settings, say = () => {} }: Options) {
  const keys = readKeys(dataDir);
  const mailFolder = path.join(dataDir, "mail");
  mkdirSync(mailFolder, { recursive: true });
  const password = keys.databasePassword;
  const server = await startPostgres({
    password,
    port: ports.database,
    directory: path.join(dataDir, "postgres"),
    settings,
    onRestart: (what) =>
      say(what === "lost" ? "PostgreSQL went away, starting it again" : "PostgreSQL is back"),
  });
  const place = { port: server.port, password };
  await bootstrap(place);
  const mail = await catchMail(mailFolder, await freePort(ports.mail));
  const api = await startApi({
    place,
    keys,
    siteUrl,
    dataDir,
    mailFolder,
    smtp: mail.url,
    wanted: ports.api,
  });

  return {
    keys,
    database: databaseUrl(place),
    /** As `postgres`, the owner of the project's tables. */
    connect: (max?: number) => connect({ ...place, max }),
    serverPid: server.pid,
    mailFolder,
    env: appEnvironment({
      keys,
      siteUrl,
      api: api.url,
      smtp: mail.url,
      database: databaseUrl(place),
    }),
    api: api.url,
    async stop() {
      await api.stop();
      await mail.stop();
      await server.stop();
    },
  };
}

type Api = {
  place: { port: number; password: string };
  keys: Keys;
  siteUrl: string;
  dataDir: string;
  mailFolder: string;
  smtp: string;
  wanted: number;
};

async function startApi({ place, keys, siteUrl, dataDir, mailFolder, smtp, wanted }: Api) {
  const post = createTransport(smtp);
  const { app, connection } = createLite({
    databaseUrl: databaseUrl({ ...place, user: superuser }),
    keys,
    siteUrl,
    send: async (mail) => {
      const target = redirectTarget.getStore() ?? siteUrl;
      const html = mail.html?.replaceAll(siteUrl, target);
      await post.sendMail({ from: sender, to: mail.to, subject: mail.subject, html });
    },
  });
  await app.init();
  const sql = connect({ ...place, user: superuser, max: 10 });
  // As PostgREST: a migration announces itself and the API looks at the tables anew.
  await sql.listen("pgrst", () => connection.clearSchemaCache());
  const handle = createGateway({
    lite: async (request) => app.fetch(request, { peerAddress: null }),
    storage: createStorage({
      folder: path.join(dataDir, "storage"),
      keys,
      objects: createObjects(sql),
    }),
    sql,
    keys,
    siteUrl,
    mailFolder,
  });
  const port = await freePort(wanted);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: handle, port, hostname: "127.0.0.1" }, () => resolve(started));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      post.close();
      await Promise.all([sql.end({ timeout: 1 }), connection.driver.end({ timeout: 1 })]);
    },
  };
}

type Environment = { keys: Keys; siteUrl: string; api: string; smtp: string; database: string };

function appEnvironment({ keys, siteUrl, api, smtp, database }: Environment) {
  return {
    SUPABASE_URL: api,
    SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
    SUPABASE_SECRET_KEY: keys.secretKey,
    SITE_URL: siteUrl,
    SMTP_URL: smtp,
    MAIL_FROM: sender,
    JOBS_SECRET: keys.jobsSecret,
    DATABASE_URL: database,
  };
}
