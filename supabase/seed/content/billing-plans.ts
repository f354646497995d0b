import type { DemoInstalment, DemoInvoice, DemoStep } from "./billing-types.ts";

/** What invoices of the demo academy are made of. */

export const courseLine: [string, string] = ["First sale to steady store", "2400.00"];
export const course = "steady-store";

/** Equal parts every thirty days from the first on. */
export function monthly(first: number, count: number, amount: string): DemoInstalment[] {
  return Array.from({ length: count }, (_, n) => [first - 30 * n, amount]);
}

export const pay = (ago: number, amount: string): DemoStep => ({ ago, do: "pay", amount });

/** The course in six parts of 400.00 EUR, the first on the day it was issued unless said otherwise. */
export function inSix(
  student: string,
  issuedAgo: number,
  steps: DemoStep[],
  first = issuedAgo,
): DemoInvoice {
  const instalments = monthly(first, 6, "400.00");
  const draftedAgo = issuedAgo;
  return {
    key: student,
    student,
    course,
    lines: [courseLine],
    draftedAgo,
    issuedAgo,
    instalments,
    steps,
  };
}
