import type { Browser } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { idOf, type Person } from "../database/matrix/people.ts";
import { build } from "../database/matrix/world.ts";
import { demoPassword, openSession } from "./people.ts";

export const id = (name: string) => idOf("here", name);

/** Scripts as people have tried to store them in learning platforms; each would call __hit. */
const corpus = [
  `<script>__hit('script')</script>`,
  `</script><script>__hit('closing')</script>`,
  `<img src=x onerror=__hit('img')>`,
  `"><svg onload=__hit('svg')>`,
  `' autofocus onfocus=__hit('attribute') x='`,
  `<iframe srcdoc="<script>parent.__hit('srcdoc')</script>"></iframe>`,
  `<a href="javascript:__hit('anchor')">open</a>`,
  `[open](javascript:__hit('markdown'))`,
  `![x](x "onerror=__hit('title')")`,
  `<details open ontoggle=__hit('toggle')>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror=__hit('mutation')></style></mglyph></math>`,
  `{{constructor.constructor("__hit('template')")()}}`,
  `javascript:__hit('address')`,
];
const everything = corpus.join("\n\n");
const short = `"><img src=x onerror=__hit('s')>`;

/** Two academies of which nobody else knows, with a script in every text that can be stored; whose people can sign in. */
export async function hostileAcademy() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Run this through npm run test:e2e.");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await build(sql);
  await sql`
    update auth.users set email_confirmed_at = now(),
      encrypted_password = extensions.crypt(${demoPassword}, extensions.gen_salt('bf', 4))
    where email like '%-academy.test'`;
  await sql`
    insert into auth.identities (id, provider, provider_id, user_id, identity_data)
    select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id, 'email', u.email)
    from auth.users u where u.email like '%-academy.test'`;
  const stored = await storeEverywhere(sql);
  await sql.end();
  return stored;
}

/** Returns the columns that took a script. What a rule refuses stays as it was. */
async function storeEverywhere(sql: Sql) {
  const columns = await sql<{ place: string; name: string; type: string; owner: string }[]>`
    select c.oid::regclass::text as place, a.attname as name, format_type(a.atttypid, null) as type,
      case c.relname when 'company_settings' then 'id' else 'company_id' end as owner
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
      and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb')`;
  const stored: string[] = [];
  for (const { place, name, type, owner } of columns)
    for (const value of valuesOf(place, name, type)) {
      const statement = `update ${place} set ${name} = ${value} where ${owner} = '${id("company")}'`;
      const isTaken = await sql
        .begin((tx) => tx.unsafe(statement))
        .then(
          ({ count }) => count > 0,
          () => isPaper.has(`${place}.${name}`) && storesAsOnPaper(sql, place, statement),
        );
      if (!isTaken) continue;
      stored.push(`${place}.${name}`);
      break;
    }
  return stored;
}

/** Words of papers nobody may change any more, which were anybody's when they were written. */
const isPaper = new Set([
  "invoices.notes",
  "invoices.discount_reason",
  "invoices.tax_name",
  "invoice_items.description",
  "payments.reference",
  "payment_claims.reference",
  "payment_claims.note",
  "payment_claims.refusal_reason",
  "refunds.reason",
  "credit_notes.reason",
  "write_offs.reason",
  "schedule_changes.reason",
  "support_messages.body",
]);

/** Past the triggers that keep them. */
const storesAsOnPaper = (sql: Sql, place: string, statement: string) =>
  sql
    .begin(async (tx) => {
      await tx.unsafe(`alter table ${place} disable trigger user`);
      const { count } = await tx.unsafe(statement);
      await tx.unsafe(`alter table ${place} enable trigger user`);
      return count > 0;
    })
    .catch(() => false);

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

function valuesOf(place: string, name: string, type: string): string[] {
  if (name === "links") return [`array[${text(`https://a.example/"onclick="__hit('link')`)}]`];
  if (type === "text[]") return [];
  if (name === "files") {
    const file = { path: "x", name: `${short}.pdf`, size: 9, type: "text/html" };
    return [text(JSON.stringify([file]))];
  }
  // Two payments never have the same one.
  if (name === "reference") return [`${text(short)} || id::text`];
  if (name === "old_grade" || name === "new_grade") {
    const grade = { score: 30, raw_score: 30, verdict: "fail", rubric_scores: null };
    return [text(JSON.stringify({ ...grade, feedback: everything }))];
  }
  if (name === "responses") return [text(JSON.stringify({ goal: everything }))];
  if (name === "business_info") return [text(JSON.stringify({ sells: short, website: short }))];
  if (type === "jsonb") return [];
  // An address keeps its form; the row's own id keeps it the only one.
  if (name === "email")
    return [`lower(id::text) || ${text("<img/src=x/onerror=__hit(1)>@x.test")}`];
  if (name === "webvtt")
    return [text(`WEBVTT\n\n00:00.000 --> 00:09.000\n<img src=x onerror=__hit('cue')>`)];
  if (name === "dedupe_key" || name === "token_hash" || place === "milestones") return [];
  return [text(everything), text(short)];
}

/** Somebody of that academy, signed in, with everything noted that runs or tries to. */
export async function watched(browser: Browser, baseURL: string, name: Person) {
  const hits: string[] = [];
  const context = await browser.newContext({ baseURL });
  await context.exposeFunction("__hit", (what: string) => hits.push(`ran: ${what}`));
  await context.exposeFunction("__refused", (what: string) => hits.push(`refused: ${what}`));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      Reflect.get(
        window,
        "__refused",
      )(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    hits.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await openSession(context, `${name.toLowerCase()}@our-academy.test`);
  return { page, hits, close: () => context.close() };
}
