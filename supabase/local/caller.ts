import type { Sql, TransactionSql } from "postgres";

/** Who asks: a database role and the claims of the token that proved it. */
export type Caller = { role: string; claims: Record<string, unknown> };

/** The settings PostgREST makes for a request; `auth.uid()` and every policy read them. */
export function callerSettings({ role, claims }: Caller): Record<string, string> {
  return {
    role,
    "request.jwt.claims": JSON.stringify(claims),
    "request.jwt.claim.sub": typeof claims.sub === "string" ? claims.sub : "",
    "request.jwt.claim.role": role,
  };
}

/** Runs in one transaction as the caller, with row-level security, as a request to the API would. */
export async function asCaller<T>(
  sql: Sql,
  caller: Caller,
  run: (tx: TransactionSql) => Promise<T>,
) {
  return sql.begin(async (tx) => {
    const settings = Object.entries(callerSettings(caller));
    await tx`
      select set_config(name, value, true)
      from unnest(${settings.map(([name]) => name)}::text[], ${settings.map(([, value]) => value)}::text[])
        as setting (name, value)`;
    return run(tx);
  });
}
