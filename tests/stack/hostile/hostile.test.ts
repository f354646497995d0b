import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LoggerOptions } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "../../../supabase/local/migrate.ts";
import { migrationsDir } from "../../../supabase/local/paths.ts";
import {
  idOf,
  missingId,
  type Persona,
  persons,
  type Viewer,
  who,
} from "../../database/matrix/people.ts";
import { build, named } from "../../database/matrix/world.ts";
import { sessionCookie } from "../session-cookie.ts";
import { emptyStack } from "../stack.ts";
import type { Door, RouteDoor } from "./door.ts";
import { actions, routes } from "./doors.ts";

/*
 * Every action and every route, run in this process against the real API and database, as every kind of
 * person and with what a script would send: a refusal or a success, never a bug, never another's data.
 */
const session = vi.hoisted(() => ({
  cookie: "",
  afterwards: [] as Promise<unknown>[],
  bugs: [] as unknown[],
  logged: [] as string[],
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    getAll: () => (session.cookie ? [{ name: "session", value: session.cookie }] : []),
    set: () => {},
  }),
  headers: async () =>
    new Headers({
      "x-forwarded-for": `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
    }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/server", () => ({
  after: (run: () => Promise<unknown>) => void session.afterwards.push(run()),
}));
vi.mock("@/lib/log", async (original) => {
  const real = await original<typeof import("@/lib/log")>();
  return {
    ...real,
    reportBug: (error: unknown, facts?: Record<string, string | undefined>) => {
      session.bugs.push(error);
      return real.reportBug(error, facts);
    },
  };
});
// What the app would log, kept instead of printed.
vi.mock("pino", async (original) => {
  const { default: pino } = await original<typeof import("pino")>();
  const keep = { write: (line: string) => void session.logged.push(line) };
  const kept = (options: LoggerOptions) => pino({ ...options, level: "debug" }, keep);
  return { default: Object.assign(kept, { stdTimeFunctions: pino.stdTimeFunctions }) };
});

vi.setConfig({ testTimeout: 180_000 });

let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  await build(stack.sql);
  for (const [name, value] of Object.entries(stack.env)) vi.stubEnv(name, value);
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
});
afterAll(() => stack.stop());

function become({ persona, company }: Viewer) {
  session.cookie =
    persona === "anon" ? "" : sessionCookie(idOf(company, persona), stack.keys.jwtSecret);
}

const missing = Symbol("missing");
const zero = "00000000-0000-0000-0000-000000000000";
const always: unknown[] = [missing, null, "", "a\u0000b", {}, ["x", null], -1];
const byType: Record<string, unknown[]> = {
  string: [
    zero,
    idOf("there", "student A"),
    "x".repeat(120_000),
    "__proto__",
    "\u202egpj.exe 😀",
    "\ud800",
    "javascript:alert(1)",
    "'; drop table users; --",
  ],
  number: [Number.NaN, 2 ** 53, 1e308, 1.5, "5"],
  boolean: ["true", 2],
  object: [
    [],
    [zero],
    [idOf("there", "student A")],
    [
      [0, Number.NaN],
      [null, -1],
    ],
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
  ],
};
const hostileFor = (good: unknown) => [...always, ...(byType[typeof good] ?? [])];
const wholes: unknown[] = [
  undefined,
  null,
  [],
  "text",
  5,
  {},
  [[]],
  JSON.parse('{"__proto__": {}}'),
];

/** The good input with one field after the other replaced, one more field, and something else altogether. */
function variants(good: Record<string, unknown>): unknown[] {
  const fields = Object.keys(good).flatMap((field) =>
    hostileFor(good[field]).map((value) => {
      const { [field]: _, ...rest } = good;
      return value === missing ? rest : { ...good, [field]: value };
    }),
  );
  return [good, { ...good, role: "superadmin", company_id: zero }, ...wholes, ...fields];
}

let asked = 0;

function filled<Value>(value: Value): Value {
  if (value === undefined) return value;
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === "string" ? named("here", each).replace("#", String(++asked)) : each,
  );
}

type Outcome = { what: string; text: string; isBug: boolean; isDone: boolean };

async function outcome(what: string, run: () => Promise<unknown>): Promise<Outcome> {
  const before = session.bugs.length;
  let text = "";
  let isBroken = false;
  let isDone = false;
  try {
    const answer = await run();
    text = answer instanceof Response ? await answer.text() : (JSON.stringify(answer) ?? "");
    isBroken = answer instanceof Response && answer.status >= 500;
    isDone = answer instanceof Response ? answer.status < 400 : text.startsWith('{"ok":true');
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    text = digest || String(error);
    isBroken = !/^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;40[134])/.test(digest);
  }
  await Promise.allSettled(session.afterwards.splice(0));
  const bugs = session.bugs.slice(before).map(describe);
  return {
    what: `${what} ${bugs.join(" ")} ${isBroken ? text : ""}`,
    text,
    isDone,
    isBug: isBroken || bugs.length > 0,
  };
}

function describe(error: unknown) {
  return error instanceof Error ? `${error.message}` : JSON.stringify(error);
}

type Call = (input: unknown) => Promise<unknown>;
const isCall = (value: unknown): value is Call => typeof value === "function";

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  return import(path.join(process.cwd(), file));
}

function request(method: string, door: RouteDoor, body: unknown) {
  const hasBody = method !== "GET" && method !== "DELETE" && (door.body || body !== undefined);
  return new Request(`http://localhost:3000/x?${named("here", door.query ?? "")}`, {
    method,
    headers: { origin: "http://localhost:3000", "x-forwarded-host": "localhost:3000" },
    body: hasBody ? JSON.stringify(body) : undefined,
  });
}

async function knock(
  file: string,
  method: string,
  door: RouteDoor,
  params: unknown,
  body: unknown,
) {
  const { [method]: handler } = await exportsOf(file);
  if (typeof handler !== "function") throw new Error(`${file} has no ${method}`);
  return outcome(`${method} ${file} ${short(params)} ${short(body)}`, () =>
    handler(request(method, door, body), { params: Promise.resolve(params) }),
  );
}

const short = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 160);
const eachAction = Object.entries(actions).flatMap(([file, doors]) =>
  Object.entries(doors).map(([name, door]): [string, string, Door] => [file, name, door]),
);
const eachRoute = Object.entries(routes).flatMap(([file, doors]) =>
  Object.entries(doors).map(([method, door]): [string, string, RouteDoor] => [file, method, door]),
);

async function act(file: string, name: string, input: unknown) {
  const { [name]: run } = await exportsOf(file);
  if (!isCall(run)) throw new Error(`${file} has no ${name}`);
  return outcome(`${name} ${short(input)}`, () => run(input));
}

/** Everything there is of the company here, as one word. */
async function everythingHere() {
  const company = idOf("here", "company");
  const tables = await stack.sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)`;
  const sums: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await stack.sql.unsafe(
      `select count(*)::integer as rows, md5(string_agg(t::text, '' order by t::text)) as sum from ${name} t where company_id = $1`,
      [company],
    );
    sums[name] = row;
  }
  return sums;
}

const faulty = (outcomes: Outcome[]) =>
  outcomes.filter(({ isBug }) => isBug).map(({ what }) => what);

test("every action and every route stands in the list", async () => {
  const modules = globSync("{lib,app,components}/**/*.{ts,tsx}").filter((file) =>
    /^"use server";/m.test(readFileSync(file, "utf8")),
  );
  const found: Record<string, string[]> = {};
  for (const file of modules) found[file] = Object.keys(await exportsOf(file)).sort();
  const listed = Object.fromEntries(
    Object.entries(actions).map(([file, doors]) => [file, Object.keys(doors).sort()]),
  );
  expect(found).toEqual(listed);

  const handlers: Record<string, string[]> = {};
  for (const file of globSync("app/**/route.ts"))
    handlers[file] = Object.keys(await exportsOf(file))
      .filter((name) => /^[A-Z]+$/.test(name))
      .sort();
  expect(handlers).toEqual(
    Object.fromEntries(
      Object.entries(routes).map(([file, doors]) => [file, Object.keys(doors).sort()]),
    ),
  );
});

test("nobody from elsewhere, visitors included, changes or learns anything here", async () => {
  const before = await everythingHere();
  const outcomes: Outcome[] = [];
  const strangers: Viewer[] = [
    ...["A", "inactive", "mentorA", "enroll", "super", "anon"].map(
      (name): Viewer => ({ persona: personOf(name), company: "there" }),
    ),
  ];
  for (const stranger of strangers) {
    become(stranger);
    for (const [file, name, { input }] of eachAction)
      outcomes.push(await act(file, name, filled(input)));
    for (const [file, method, door] of eachRoute)
      outcomes.push(await knock(file, method, door, filled(door.params ?? {}), filled(door.body)));
  }

  expect(faulty(outcomes)).toEqual([]);
  expect(outcomes.filter(({ text }) => /aaaaaaaa|our-academy/.test(text))).toEqual([]);
  expect(await everythingHere()).toEqual(before);
});

test("people here meet a success or a refusal behind every door, and somebody a success", async () => {
  const outcomes: Outcome[] = [];
  const opened = new Set<string>();
  for (const name of Object.keys(persons)) {
    become({ persona: personOf(name), company: "here" });
    for (const [file, action, { input }] of eachAction) {
      const found = await act(file, action, filled(input));
      if (found.isDone) opened.add(action);
      outcomes.push(found);
    }
    for (const [file, method, door] of eachRoute) {
      const found = await knock(file, method, door, filled(door.params ?? {}), filled(door.body));
      if (found.isDone) opened.add(`${method} ${file}`);
      outcomes.push(found);
    }
  }

  expect(faulty(outcomes)).toEqual([]);
  expect(outcomes.filter(({ text }) => /bbbbbbbb|their-academy/.test(text))).toEqual([]);
  const doors = [
    ...eachAction.map(([, name, door]) => ({ name, door })),
    ...eachRoute.map(([file, method, door]) => ({ name: `${method} ${file}`, door })),
  ];
  const closed = doors.filter(({ name, door }) => !opened.has(name) && !door.isShut);
  expect(closed.map(({ name }) => name)).toEqual([]);
});

test("no action breaks on what a script would send", async () => {
  const outcomes: Outcome[] = [];
  for (const [file, name, { as, input }] of eachAction)
    for (const person of as.slice(0, 1)) {
      become({ persona: personOf(person), company: "here" });
      for (const variant of variants(filled(input))) outcomes.push(await act(file, name, variant));
    }

  expect(outcomes.length).toBeGreaterThan(1000);
  expect(faulty(outcomes)).toEqual([]);
  expect(outcomes.filter(({ text }) => /their-academy/.test(text))).toEqual([]);
});

test("no route breaks on what a script would send", async () => {
  const outcomes: Outcome[] = [];
  for (const [file, method, door] of eachRoute)
    for (const person of door.as) {
      become({ persona: personOf(person), company: "here" });
      const params = filled(door.params ?? {});
      const bodies = door.body ? variants(filled(door.body)) : [undefined];
      for (const body of bodies) outcomes.push(await knock(file, method, door, params, body));
      for (const field of Object.keys(params))
        for (const value of [
          "x",
          "%00",
          "\u0000",
          "-1",
          "9007199254740993",
          "NaN",
          "__proto__",
          zero,
          missingId,
          "😀",
          "../../x",
        ])
          outcomes.push(
            await knock(file, method, door, { ...params, [field]: value }, filled(door.body)),
          );
    }

  expect(faulty(outcomes)).toEqual([]);
  expect(outcomes.filter(({ text }) => /their-academy/.test(text))).toEqual([]);
});

test("what was logged all the while are lines of JSON that name nobody and hold no token", async () => {
  const { reportBug } = await import("@/lib/log");
  const details = `Key (email)=(a@our-academy.test) already exists, ${session.cookie}.`;
  reportBug({ code: "23505", message: "duplicate key value", details }, { requestId: "one" });

  expect(session.logged.length).toBeGreaterThan(5);
  for (const line of session.logged) expect(JSON.parse(line)).toHaveProperty("level");
  const log = session.logged.join("");
  const { jwtSecret, secretKey, jobsSecret } = stack.keys;
  for (const secret of [jwtSecret, secretKey, jobsSecret, stack.env.STRIPE_WEBHOOK_SECRET ?? ""])
    if (secret) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/@[\w-]+\.test|(our|their)-academy|eyJ[\w-]{10,}|base64-/);
});

function personOf(name: string): Persona {
  if (name === "anon") return name;
  const found = who(name)[0];
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}
