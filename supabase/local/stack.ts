import { mkdirSync } from "node:fs";
import path from "node:path";
import { sender, startApi } from "./api.ts";
import { bootstrap, connect, databaseUrl } from "./bootstrap.ts";
import { type Keys, readKeys } from "./keys.ts";
import { catchMail } from "./mail.ts";
import { freePort } from "./ports.ts";
import { startPostgres } from "./postgres.ts";
import { startStripe } from "./stripe/server.ts";

type Options = {
  dataDir: string;
  ports: { database: number; api: number; mail: number };
  /** Where the app will answer: links in mails lead there. */
  siteUrl: string;
  settings?: string[];
  say?: (line: string) => void;
  /** Without an app at siteUrl the stand-in for Stripe keeps its events to itself. */
  hasApp?: boolean;
};

export type Stack = Awaited<ReturnType<typeof startStack>>;

/** PostgreSQL, the Supabase API on it, file storage, a mail catcher and a stand-in for Stripe, all in one process. */
export async function startStack({
  dataDir,
  ports,
  siteUrl,
  settings,
  say = () => {},
  hasApp = true,
}: Options) {
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
    port: ports.api,
  });
  const stripe = await startStripe({
    port: await freePort(0),
    webhook: hasApp ? `${siteUrl}/api/stripe/webhook` : undefined,
  });

  return {
    keys,
    database: databaseUrl(place),
    /** As `postgres`, the owner of the project's tables. */
    connect: (max?: number) => connect({ ...place, max }),
    serverPid: server.pid,
    /** First line: the process that is the database server. */
    pidFile: path.join(dataDir, "postgres/postmaster.pid"),
    mailFolder,
    env: {
      ...appEnvironment({
        keys,
        siteUrl,
        api: api.url,
        smtp: mail.url,
        database: databaseUrl(place),
      }),
      ...stripe.env,
    },
    api: api.url,
    stripe,
    async stop() {
      await stripe.stop();
      await api.stop();
      await mail.stop();
      await server.stop();
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
