type RowRule = Record<string, string>;
export type TableRule = {
  reads: string;
  hides?: string;
  rows: RowRule;
  inserts?: { columns: string; rows: RowRule };
  updates?: Record<string, RowRule>;
  deletes?: RowRule;
  isAppendOnly?: boolean;
  isPrivate?: boolean;
};

/** One row per student: who besides the student sees it, "mentor" being the student's own. */
export function ofStudents(others: string, prefix = "of"): RowRule {
  const mentors: Record<string, string> = { B: "mentorB" };
  return Object.fromEntries(
    ["A", "B", "hold", "inactive"].map((name) => {
      const mentor = mentors[name] ?? "mentorA";
      const student = name === "inactive" ? "" : name;
      const readers = others.replace(/\bmentor\b/, mentor).replace(/\bstudent\b/, student);
      return [`${prefix} ${name}`, readers];
    }),
  );
}
