/*
 * Who gets which answer from which function of the API. A new public function, and a private one that
 * anybody may execute, fails the matrix until it stands here; what no role may execute need not.
 *
 *   call   the call, with {$} for the id of the subject and {name} for other ids of world.ts
 *   on     subject → "who: outcome; who: outcome | everybody else's outcome"
 *          subjects: names of world.ts ("student A"), "missing" (an id that does not exist; also what
 *          everybody gets for a subject of the other company, unless "elsewhere" says otherwise), "any"
 *   outcomes: ok, nothing (nothing returned and nothing written), refused (returned false), no grant, or
 *          the name of the refusal
 *
 * Visitors (anon) and the server (service) have no grant unless a line names them.
 * No answer may hold an id or name of the other company, nor a student's answer another student's words.
 */
export type FunctionRule = { call: string; on: Record<string, string> };

export const ownStudents = (refusal: string) => ({
  A: `mentorA admins: ok | ${refusal}`,
  B: `mentorB admins: ok | ${refusal}`,
});

export const staffOfStudents = (refusal: string) => ({
  A: `mentorA office: ok | ${refusal}`,
  B: `mentorB office: ok | ${refusal}`,
});

export const ownReaders = (refusal: string) => ({
  A: `A mentorA admins: ok | ${refusal}`,
  B: `B mentorB admins: ok | ${refusal}`,
});

/** The same for each of A's and B's things: `subjects("waiting", …)` speaks of "waiting A" and "waiting B". */
export function subjects(thing: string, { A, B }: { A: string; B: string }) {
  return { [`${thing} A`]: A, [`${thing} B`]: B };
}
