import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@supabase/supabase-js";
import { startStack } from "../../supabase/local/stack.ts";
import { hasty } from "../../supabase/local/temporary.ts";

export const siteUrl = "http://localhost:3000";
export const password = "correct horse battery";

/** An embedded stack with nothing in it, on ports of its own. */
export async function emptyStack() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "growth-os-stack-"));
  const ports = { database: 0, api: 0, mail: 0 };
  const stack = await startStack({ dataDir, ports, siteUrl, settings: hasty, hasApp: false });
  const sql = stack.connect();
  const client = (key: string) =>
    createClient(stack.api, key, { auth: { persistSession: false, autoRefreshToken: false } });

  return {
    ...stack,
    sql,
    dataDir,
    visitor: () => client(stack.keys.publishableKey),
    admin: client(stack.keys.secretKey),
    /** Somebody with an account, signed in. */
    async person(email: string) {
      const admin = client(stack.keys.secretKey).auth.admin;
      const { data } = await admin.createUser({ email, password, email_confirm: true });
      const supabase = client(stack.keys.publishableKey);
      await supabase.auth.signInWithPassword({ email, password });
      return { id: data.user?.id ?? "", supabase };
    },
    async stop() {
      await sql.end();
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
