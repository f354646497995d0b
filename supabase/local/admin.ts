import { createHash, randomInt } from "node:crypto";
import type { Sql } from "postgres";

type Body = Record<string, unknown>;

/** `auth.admin`, which Lite leaves out: accounts made, changed, found and removed with the secret key. */
export async function adminApi(request: Request, sql: Sql, siteUrl: string): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, , , , resource, id] = pathname.split("/");
  const body: Body = request.method === "GET" ? {} : await request.json().catch(() => ({}));
  if (resource === "generate_link") return generateLink(sql, body, siteUrl);
  if (resource !== "users") return refuse(404, "not_found", "No such endpoint.");
  if (id && !/^[0-9a-f-]{36}$/i.test(id)) return refuse(404, "user_not_found", "User not found");
  if (!id) return request.method === "POST" ? create(sql, body) : list(sql, searchParams);
  if (request.method === "PUT") await change(sql, id, body);
  const user = await find(sql, id);
  if (!user) return refuse(404, "user_not_found", "User not found");
  if (request.method === "DELETE") await sql`delete from auth.users where id = ${id}`;
  return Response.json(user);
}

async function create(
  sql: Sql,
  { id, email, password, email_confirm, user_metadata, app_metadata }: Body,
) {
  if (typeof email !== "string" || !/^\S+@\S+\.\S+$/.test(email)) {
    return refuse(400, "validation_failed", "Unable to validate email address: invalid format");
  }
  const address = email.toLowerCase();
  const [made] = await sql`
    insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_user_meta_data, raw_app_meta_data)
    values (
      ${text(id) ?? crypto.randomUUID()}, ${address}, ${hashed(sql, password)},
      ${email_confirm ? new Date() : null},
      ${sql.json({ email_verified: email_confirm === true, ...record(user_metadata) })},
      ${sql.json({ provider: "email", providers: ["email"], ...record(app_metadata) })}
    )
    on conflict do nothing
    returning id`;
  if (!made) {
    return refuse(
      422,
      "email_exists",
      "A user with this email address has already been registered",
    );
  }
  await sql`
    insert into auth.identities (id, provider, provider_id, user_id, identity_data)
    values (gen_random_uuid(), 'email', ${made.id}, ${made.id},
      ${sql.json({ sub: made.id, email: address, email_verified: email_confirm === true })})`;
  return Response.json(await find(sql, made.id));
}

async function change(sql: Sql, id: string, body: Body) {
  const email = text(body.email)?.toLowerCase();
  await sql`
    update auth.users set
      email = coalesce(${email ?? null}, email),
      encrypted_password = coalesce(${hashed(sql, body.password)}, encrypted_password),
      email_confirmed_at = case when ${body.email_confirm === true} then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
      banned_until = case
        when ${text(body.ban_duration) === "none"} then null
        when ${body.ban_duration !== undefined} then 'infinity'
        else banned_until end,
      raw_user_meta_data = raw_user_meta_data || ${sql.json(record(body.user_metadata))},
      raw_app_meta_data = raw_app_meta_data || ${sql.json(record(body.app_metadata))},
      updated_at = now()
    where id = ${id}`;
  if (email) {
    await sql`
      update auth.identities set identity_data = identity_data || ${sql.json({ email })}
      where user_id = ${id} and provider = 'email'`;
  }
}

async function generateLink(sql: Sql, { type, email, redirect_to }: Body, siteUrl: string) {
  if (type !== "magiclink" && type !== "recovery") {
    return refuse(422, "validation_failed", "Only magiclink and recovery links can be made.");
  }
  const address = (text(email) ?? "").toLowerCase();
  const otp = String(randomInt(100_000, 1_000_000));
  const hash = createHash("sha256")
    .update(address + otp)
    .digest("hex");
  const [user] = await sql`
    update auth.users set recovery_token = ${hash}, recovery_sent_at = now()
    where email = ${address} returning id`;
  if (!user) return refuse(404, "user_not_found", "User with this email not found");
  const target = text(redirect_to) ?? siteUrl;
  return Response.json({
    ...(await find(sql, user.id)),
    action_link: `${target}/auth/confirm?token_hash=${hash}&type=${type}`,
    email_otp: otp,
    hashed_token: hash,
    redirect_to: target,
    verification_type: type,
  });
}

async function list(sql: Sql, search: URLSearchParams) {
  const size = Math.min(Number(search.get("per_page")) || 50, 1000);
  const page = Math.max(Number(search.get("page")) || 1, 1);
  const users =
    await sql`${select(sql)} order by created_at, id limit ${size} offset ${(page - 1) * size}`;
  const [all] = await sql`select count(*)::int as total from auth.users`;
  return Response.json(
    { users, aud: "authenticated" },
    { headers: { "x-total-count": String(all?.total) } },
  );
}

async function find(sql: Sql, id: string) {
  const [user] = await sql`${select(sql)} where id = ${id}`;
  return user;
}

function select(sql: Sql) {
  return sql`
    select id, aud, role, email, email_confirmed_at, last_sign_in_at, banned_until, created_at, updated_at,
      raw_app_meta_data as app_metadata, raw_user_meta_data as user_metadata, is_anonymous
    from auth.users`;
}

// Cheaper than in production: these accounts are for one machine, and tests make many.
function hashed(sql: Sql, password: unknown) {
  const given = text(password);
  return given ? sql`extensions.crypt(${given}, extensions.gen_salt('bf', 8))` : sql`null::text`;
}

function text(value: unknown) {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function record(value: unknown) {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function refuse(status: number, code: string, msg: string) {
  return Response.json({ code: status, error_code: code, msg }, { status });
}
