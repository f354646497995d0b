import { expect, test, vi } from "vitest";
import { allStudentsTaught } from "@/lib/grading/queries";
import { everybodyOf } from "@/lib/identity/queries";

vi.mock("server-only", () => ({}));

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A database that answers the calls one after another, and keeps what it was asked. */
function answering(pages: object[]) {
  const asked: object[] = [];
  const supabase = {
    rpc: (_name: string, input: object) => {
      const data = pages[asked.length];
      asked.push(input);
      return { throwOnError: async () => ({ data }) };
    },
  };
  return { asked, supabase: Object(supabase) };
}

async function names<Row>(rows: AsyncIterable<Row>, name: (row: Row) => string) {
  const found: string[] = [];
  for await (const row of rows) found.push(name(row));
  return found;
}

test("a file has the students of every page of the list, with its filter", async () => {
  const student = (n: number) => ({
    id: id(n),
    name: `Student ${n}`,
    number: n,
    email: `${n}@demo.test`,
    account: "active",
    mentor: null,
    on_hold: true,
    waiting: 0,
    last_studied: null,
    courses: [],
  });
  const page = { now: "2026-11-22T10:00:00Z", preceding: 0, total: 3, counts: null, courses: [] };
  const { asked, supabase } = answering([
    { ...page, rows: [student(1), student(2)], has_next: true },
    { ...page, rows: [student(3)], has_next: false },
  ]);
  const address = { show: "hold", view: "students", course: null, mentor: null, q: null } as const;
  const rows = allStudentsTaught(supabase, { ...address, after: id(9), before: null });
  expect(await names(rows, ({ name }) => name)).toEqual(["Student 1", "Student 2", "Student 3"]);
  expect(asked).toMatchObject([
    { p_filter: "hold", p_after: undefined },
    { p_filter: "hold", p_after: id(2) },
  ]);
});

test("a file has the people of every page of the list, with its role", async () => {
  const person = (n: number) => ({
    id: id(n),
    created_at: `2026-11-0${n}T10:00:00Z`,
    full_name: `Person ${n}`,
    email: `${n}@demo.test`,
    role: "mentor",
    is_active: true,
    student_id: null,
    can_change: false,
    ended: null,
  });
  const { asked, supabase } = answering([
    { total: 3, newer: 0, rows: [person(3), person(2)], roles: {} },
    { total: 3, newer: 2, rows: [person(1)], roles: {} },
  ]);
  const rows = everybodyOf(supabase, { role: "mentor" });
  expect(await names(rows, (row) => row.full_name)).toEqual(["Person 3", "Person 2", "Person 1"]);
  expect(asked).toMatchObject([
    { p_role: "mentor" },
    { p_role: "mentor", p_at: "2026-11-02T10:00:00Z", p_id: id(2), p_is_back: false },
  ]);
});
