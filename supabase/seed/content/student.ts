import type { DemoStudent, Stage } from "./types.ts";

type Facts = Omit<DemoStudent, "key" | "company" | "course" | "stage" | "account"> &
  Partial<Pick<DemoStudent, "account">>;

/** A student of Tradewind's course, with an account unless the facts say otherwise. */
export function student(key: string, stage: Stage, facts: Facts): DemoStudent {
  return { key, company: "tradewind", course: "steady-store", stage, account: "active", ...facts };
}
