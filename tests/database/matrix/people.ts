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

export type Person = keyof typeof persons;
export type Persona = Person | "anon" | "service";
export type Company = "here" | "there";
export type Viewer = { persona: Persona; company: Company };

const everyPerson = Object.keys(persons).filter((name): name is Person => name in persons);

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
  ...everyPerson.map((name): Viewer => ({ persona: name, company: "here" })),
  ...everyPerson.map((name): Viewer => ({ persona: name, company: "there" })),
  { persona: "anon", company: "here" },
  { persona: "service", company: "here" },
];

/** One name, one id: here they begin with aaaaaaaa, there with bbbbbbbb, so a leak is seen in any text. */
export function idOf(company: Company, name: string) {
  let hash = 0n;
  for (const letter of name) hash = (hash * 131n + BigInt(letter.charCodeAt(0))) % (1n << 48n);
  const letters = company === "here" ? "aaaaaaaa" : "bbbbbbbb";
  return `${letters}-0000-4000-8000-${hash.toString(16).padStart(12, "0")}`;
}

export const missingId = "cccccccc-0000-4000-8000-cccccccccccc";
