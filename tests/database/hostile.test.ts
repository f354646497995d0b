import { beforeAll, expect, test, vi } from "vitest";
import { refusalFrom } from "../../lib/errors.ts";
import { type Matrix, openMatrix } from "./matrix/matrix.ts";
import { idOf, type Person } from "./matrix/people.ts";
import { named } from "./matrix/world.ts";

/*
 * Every function of the API is called as every kind of person, one argument after the other replaced by
 * what a script would send. It succeeds, or refuses by a name or code that has a sentence; nothing else.
 */
// Thousands of statements: enough time also on a slow and busy machine.
vi.setConfig({ testTimeout: 90_000 });

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});

const zero = "00000000-0000-0000-0000-000000000000";
const foreign = idOf("there", "student A");
const long = "x".repeat(150_000);

const hostile: Record<string, string[]> = {
  uuid: [zero, foreign, idOf("here", "recording 1"), idOf("here", "B"), "no uuid"],
  "uuid[]": ["{}", "{NULL}", `{${zero}}`, `{{${zero}},{${zero}}}`, `{${foreign}}`, "{x}"],
  text: [
    "",
    " ",
    long,
    "__proto__",
    "😀",
    "\u202etxt.exe",
    "'; drop table users; --",
    "%_\\",
    "\n",
    "-1",
  ],
  "text[]": ["{}", "{NULL}", "{{a,b},{c,d}}", `{https://${long}.example}`, "{javascript:alert(1)}"],
  integer: ["-1", "0", "2147483647", "-2147483648", "9007199254740992", "NaN", "1.5"],
  numeric: ["-1", "0", "0.001", "NaN", "Infinity", "1e400", "9999999999999999", "ten"],
  bigint: ["-1", "0", "9223372036854775807", "1e400"],
  jsonb: [
    "null",
    "[]",
    "{}",
    '"x"',
    "1e400",
    "[[0,1e400]]",
    "[[-1,5],[null,2]]",
    "{",
    '{"a": -1}',
    ...drafts(),
    '[{"due_date": "2026-02-30", "amount": "70"}]',
    '[{"due_date": "infinity", "amount": "70"}]',
    '[{"due_date": {"a": 1}, "amount": [70]}]',
    '[{"due_date": "2026-02-28", "amount": "-70"}, {"due_date": "2026-02-28", "amount": "140"}]',
    '{"id": "evt_1", "type": "payment_intent.succeeded", "data": {"object": {"id": 1, "amount": "x"}}}',
  ],
  date: ["infinity", "-infinity", "0001-01-01", "5874897-12-31", "2026-02-30"],
  "timestamp with time zone": ["infinity", "-infinity", "4714-11-24 00:00:00+00 BC", "now"],
  boolean: ["true", "false", "maybe"],
  user_role: ["superadmin", "student", "owner"],
};

/** Invoices nobody types into a form. */
function drafts() {
  const student = idOf("here", "student A");
  const line = { description: "A course", unit_price: "100" };
  return [
    { items: [{ ...line, unit_price: "NaN" }] },
    { items: [{ ...line, unit_price: "1e40" }] },
    { items: [{ ...line, quantity: "1e9" }] },
    { items: [{ ...line, description: long }] },
    { items: [line], discount_percent: "101" },
    { items: [line], discount_amount: "-1" },
    { items: [line], discount_amount: {} },
    { items: [line], discount_reason: long },
    { items: [line], notes: long },
    { items: [line], currency: "XXX" },
    { items: [line], course_id: zero },
    { items: [line], course_id: "x" },
    { items: [line], plan: { count: "1e9" } },
    { items: [line], plan: { count: 3, cadence: "never" } },
    { items: [line], plan: { count: 3, first_due: "infinity" } },
    { items: [line], plan: { count: 3, deposit: "NaN" } },
    { items: [line], plan: [] },
    { items: {}, instalments: {} },
    { items: [line], instalments: [] },
    { items: [line], instalments: [{ amount: 100 }] },
    { items: [line], instalments: [{ amount: 100, due_date: "0001-01-01" }] },
    { items: [line], instalments: [null] },
  ].map((draft) => JSON.stringify({ student_id: student, ...draft }));
}

/** What makes each call a good one, but for the argument that is tried. */
const good: Record<string, string | null> = {
  p_user: "{mentorB}",
  p_student: "{student A}",
  p_students: "{{student A}}",
  p_mentor: "{mentorA}",
  p_course: "{course}",
  p_recording: "{recording 1}",
  p_recordings: "{{recording 2}}",
  p_assignment: "{assignment draft}",
  p_attempt: "{waiting A}",
  p_hold: "{hold}",
  p_override: "{override A}",
  p_award: "{award A}",
  p_invitation: "{invitation}",
  p_role: "mentor",
  p_email: "someone@new.test",
  p_full_name: "Somebody New",
  p_time_zone: "Europe/Madrid",
  p_phone_number: null,
  p_token_hash: "b".repeat(64),
  p_reason: "A good reason",
  p_is_active: "false",
  p_action: "open",
  p_stretches: "[[0, 5]]",
  p_position: "5",
  p_rating: "5",
  p_text: "My ten products",
  p_links: "{}",
  p_version: "1",
  p_score: "80",
  p_verdict: "pass",
  p_extra_attempts: "1",
  p_path: named("here", "{company}/{student A}/work.pdf"),
  p_name: "work.pdf",
  p_size: "9",
  p_type: "application/pdf",
  p_index: "0",
  p_invoice: "{fresh invoice A}",
  p_instalments: null,
  p_draft: JSON.stringify({
    student_id: idOf("here", "student A"),
    items: [{ description: "A course", unit_price: "100" }],
  }),
  p_amount: "10",
  p_currency: "EUR",
  p_count: "3",
  p_cadence: "monthly",
  p_first_due: "2026-01-31",
  p_deposit: "0",
  p_method: "bank_transfer",
  "p_method uuid": "{method A}",
  p_reference: "a new reference",
  p_paid_on: "2026-01-01",
  p_received_on: "2026-01-01",
  p_promised_on: null,
  p_proof_path: named("here", "{company}/{student A}/proof.pdf"),
  p_sha256: "a".repeat(64),
  p_note: "A note",
  p_claim: "{payment claim A}",
  p_payment: "{payment A}",
  p_ticket: "{ticket A}",
  p_category: "learning",
  p_subject: "Captions",
  p_message: "They end too early",
  p_body: "Thank you",
  p_change: '{"priority": "high"}',
  p_company: "{company}",
  p_customer: "cus_a",
  p_last_four: "4242",
  p_expiry: "08/30",
};

type Try = { who: { role: string; claims: string }; statement: string };
type Answer = { statement: string; outcome: string };
const callers: Person[] = ["A", "mentorA", "enroll", "admin", "super"];

async function tries(): Promise<Try[]> {
  const functions = await matrix.db.sql<{ name: string; names: string[]; types: string[] }[]>`
    select p.proname as name, p.proargnames as names, array(
      select format_type(type, null) from unnest(p.proargtypes::oid[]) with ordinality a (type, n) order by n
    ) as types
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.pronargs > 0 order by 1`;
  return functions.flatMap(({ name, names, types }) =>
    types.flatMap((type, at) => {
      const values = hostile[type];
      if (!values) throw new Error(`${name}: nothing hostile is known for ${type}`);
      return [null, ...values].flatMap((value) => {
        const given = types.map((each, n) =>
          literal(n === at ? value : goodFor(names[n], each), each),
        );
        const statement = `select (public.${name}(${given.join(", ")}))::text`;
        return [...callers.map(as), server].map((who) => ({ who, statement }));
      });
    }),
  );
}

const server = { role: "service_role", claims: '{"role":"service_role"}' };
const as = (person: Person) => ({
  role: "authenticated",
  claims: JSON.stringify({ sub: idOf("here", person), role: "authenticated" }),
});

function goodFor(name: string | undefined, type: string) {
  const value = good[`${name} ${type}`] ?? good[name ?? ""] ?? null;
  if (type === "jsonb") return value;
  return value && named("here", value.replace("{{", "{").replace("}}", "}"));
}

function literal(value: string | null, type: string) {
  if (value === null) return `null::${type}`;
  const text =
    value.startsWith(idOf("here", "x").slice(0, 8)) && type === "uuid[]" ? `{${value}}` : value;
  return `'${text.replaceAll("'", "''")}'::${type}`;
}

test("hostile values meet a success or a sentence, in every function, for everybody", async () => {
  const answers = await matrix.db.sql<Answer[]>`
    select left(t ->> 'statement', 300) as statement,
      probe.outcome(t -> 'who', t ->> 'statement', true, array['bbbbbbbb', 'their-academy'], '{}') as outcome
    from jsonb_array_elements(${matrix.db.sql.json(await tries())}) t`;

  const plain = ["ok", "nothing", "refused", "no grant"];
  const strange = answers.filter(({ outcome }) => {
    const [code, message = ""] = outcome.split(/ (.*)/s);
    return (
      !plain.includes(outcome) &&
      refusalFrom({ message: outcome }) === null &&
      refusalFrom({ message, code }) === null
    );
  });
  expect(answers.length).toBeGreaterThan(3000);
  // One of each kind says enough.
  const kinds = new Map(strange.map((each) => [each.outcome + each.statement.slice(0, 40), each]));
  expect([...kinds.values()].slice(0, 20)).toEqual([]);
});
