/** The persons every rule is tried on, once in each of two companies; visitor and server belong to none. */
export const persons = {
  A: "student of mentor A",
  B: "student of mentor B",
  hold: "student of mentor A, on hold",
  inactive: "student of mentor A, deactivated",
  mentorA: "mentor of A",
  mentorB: "mentor of B",
  enroll: "enrollment manager",
  admin: "admin",
  gone: "admin, deactivated",
  super: "superadmin",
} as const;

/** The same people with the token of a session they have ended: none of it is theirs any more. */
const ended = { endedA: "A", endedMentor: "mentorA", endedSuper: "super" } as const;

export type Person = keyof typeof persons;
type Ended = keyof typeof ended;
export type Persona = Person | Ended | "anon" | "service";
export type Company = "here" | "there";
export type Viewer = { persona: Persona; company: Company };

const everyPerson = Object.keys(persons).filter((name): name is Person => name in persons);

const everyEnded = Object.keys(ended).filter((name): name is Ended => name in ended);

const groups: Record<string, Persona[]> = {
  students: ["A", "B", "hold"],
  mentors: ["mentorA", "mentorB"],
  teachers: ["mentorA", "mentorB", "admin", "super"],
  admins: ["admin", "super"],
  office: ["enroll", "admin", "super"],
  staff: ["mentorA", "mentorB", "enroll", "admin", "super"],
  people: everyPerson.filter((name) => name !== "inactive" && name !== "gone"),
  signedIn: everyPerson,
};

/** Who is meant: names and groups, e.g. "A mentorA admins". */
export function who(words: string): Persona[] {
  return words
    .split(" ")
    .filter(Boolean)
    .flatMap((word) => groups[word] ?? [persona(word)]);
}

function persona(word: string): Persona {
  const found = [...everyPerson, "anon" as const, "service" as const].find((name) => name === word);
  if (!found) throw new Error(`Nobody is called "${word}" in the role matrix.`);
  return found;
}

export const viewers: Viewer[] = [
  ...[...everyPerson, ...everyEnded].flatMap((persona): Viewer[] => [
    { persona, company: "here" },
    { persona, company: "there" },
  ]),
  { persona: "anon", company: "here" },
  { persona: "service", company: "here" },
];

/** What a viewer's token says: somebody's session, running unless the viewer has ended it. */
export function claimsOf({ persona, company }: Viewer) {
  if (persona === "anon") return { role: "anon" };
  if (persona === "service") return { role: "service_role" };
  const isEnded = (name: string): name is Ended => name in ended;
  return {
    sub: idOf(company, isEnded(persona) ? ended[persona] : persona),
    role: "authenticated",
    session_id: idOf(company, `session ${persona}`),
  };
}

/** One name, one id: here they begin with aaaaaaaa, there with bbbbbbbb, so a leak is seen in any text. */
export function idOf(company: Company, name: string) {
  let hash = 0n;
  for (const letter of name) hash = (hash * 131n + BigInt(letter.charCodeAt(0))) % (1n << 48n);
  const letters = company === "here" ? "aaaaaaaa" : "bbbbbbbb";
  return `${letters}-0000-4000-8000-${hash.toString(16).padStart(12, "0")}`;
}

export const missingId = "cccccccc-0000-4000-8000-cccccccccccc";
