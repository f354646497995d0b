import { fileURLToPath } from "node:url";
import { App, type Connection } from "@supabase/lite";
import { PostgresConnection } from "@supabase/lite/postgres";
import { callerSettings } from "./caller.ts";
import type { Keys } from "./keys.ts";

type Email = { to: string; subject: string; text?: string; html?: string };
type Options = {
  databaseUrl: string;
  keys: Keys;
  siteUrl: string;
  send: (mail: Email) => Promise<void>;
  /** Told when a connection to the database ends. */
  onclose: () => void;
};
type Db = PostgresConnection["kysely"];
type Vars = Parameters<Connection["withContext"]>[0];
type Context = NonNullable<Parameters<Connection["withContext"]>[2]>;

/** Lite hands JSON over as text; the driver would write that text as JSON once more. */
const writtenOnce = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text),
});

/** Supabase's auth and data API on our database. */
export function createLite({ databaseUrl, keys, siteUrl, send, onclose }: Options) {
  hushRefusals();
  const types = { json: writtenOnce(114), jsonb: writtenOnce(3802) };
  const postgresOptions = { max: 20, max_lifetime: null, onclose, types };
  const connection = new RequestConnection({ url: databaseUrl, postgresOptions });
  const app = new App({
    connection,
    api: { schemas: ["public"], max_rows: 1000 },
    auth: {
      enabled: true,
      enable_signup: false,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      site_url: siteUrl,
      minimum_password_length: 8,
      enable_refresh_token_rotation: true,
      refresh_token_reuse_interval: 10,
      email: { template: templates(), max_frequency: "1s", otp_expiry: 3600 },
    },
    options: { server: { admin: false }, drivers: { email: { send } } },
  });
  return { app, connection };
}

let isHushed = false;

/** Lite prints every "no" of the database with its stack: an answer, not a fault. Outages we tell ourselves. */
function hushRefusals() {
  if (isHushed) return;
  isHushed = true;
  const print = console.error;
  const outage = /^(CONNECTION_|ECONN|EPIPE)/;
  console.error = (...args: unknown[]) => {
    const isAnswer = args.some(
      (item) =>
        item instanceof Error &&
        (item.name === "PostgresError" || ("code" in item && outage.test(String(item.code)))),
    );
    if (!isAnswer) print(...args);
  };
}

function templates() {
  const file = (name: string) =>
    fileURLToPath(new URL(`../templates/${name}.html`, import.meta.url));
  return {
    magic_link: { subject: "Your sign-in link", content_path: file("magic-link") },
    recovery: { subject: "Choose a new password", content_path: file("recovery") },
  };
}

class Undo extends Error {}

/**
 * Lite's own connection opens every table to everyone as soon as it sees row-level security, and
 * needs six statements to say who asks. This one grants nothing and says it in one.
 */
class RequestConnection extends PostgresConnection {
  /** Lite answers "500 SUP" to raised names, broken checks and deadlocks; PostgREST says their code. */
  override normalizeDbError(error: unknown): unknown {
    const code = codeOf(error);
    const status = /^(P0|23(?!50[235]))/.test(code) ? 400 : /^(40|57|58|XX)/.test(code) ? 500 : 0;
    if (!(error instanceof Error) || status === 0) return super.normalizeDbError(error);
    return Object.assign(new Error(JSON.stringify({ code, message: error.message })), {
      name: "PostgresError",
      code: "PGRST",
      detail: JSON.stringify({ status, headers: {} }),
    });
  }

  override async withContext<T>(
    vars: Vars,
    run: (db: Db) => Promise<T>,
    options?: Context,
  ): Promise<T> {
    const settings = requestSettings(vars, options?.rpc);
    const inside = async (db: Db) => {
      if (settings.length > 0) {
        await db
          .selectNoFrom((build) =>
            settings.map(([name, value], index) =>
              build
                .fn("set_config", [build.val(name), build.val(value), build.lit(true)])
                .as(`setting_${index}`),
            ),
          )
          .execute();
      }
      return run(db);
    };
    if (options?.transaction) return inside(options.transaction);
    if (!vars && !options?.forceRollback) return run(this.kysely);
    const results: T[] = [];
    try {
      return await this.kysely.transaction().execute(async (tx) => {
        const result = await inside(tx);
        results.push(result);
        if (options?.forceRollback) throw new Undo();
        return result;
      });
    } catch (error) {
      const [result] = results;
      if (error instanceof Undo && result !== undefined) return result;
      throw error;
    }
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function requestSettings(vars: Vars, rpc: Context["rpc"]): [string, string][] {
  const settings: [string, string][] = [];
  if (rpc) {
    settings.push(
      ["request.method", rpc.method],
      ["request.path", rpc.path],
      ["request.headers", JSON.stringify(rpc.requestHeaders ?? {})],
      ["response.status", ""],
      ["response.headers", ""],
    );
    if (rpc.readOnly) settings.push(["transaction_read_only", "on"]);
  }
  if (vars) settings.push(...Object.entries(callerSettings(callerOf(vars))));
  return settings;
}

function callerOf(vars: NonNullable<Vars>) {
  const auth = isRecord(vars.auth) ? vars.auth : {};
  const role = typeof auth.role === "string" ? auth.role : "anon";
  return { role, claims: isRecord(auth.jwt) ? auth.jwt : { role } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
