import { dayInWords, longDayInWords } from "@/lib/calendar-day";
import { capital, count, list, money } from "@/lib/format";
import { methodWord } from "./method-words";
import type { Account, Claim, Instalment, OwnDocument, StudentBilling } from "./student-schema";

/** The sentences of a student's billing page. Pure; days are the company's. */

type Words = (string | { strong: string })[];

/** "400.00 EUR" */
export function amountText(
  { currency, decimals }: { currency: string; decimals: number },
  amount: string,
) {
  return `${money(amount, decimals)} ${currency}`;
}

/** "today", "tomorrow", "in five days"; below zero "two days ago". */
function inDays(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days > 0 ? `in ${count(days, "day")}` : `${count(-days, "day")} ago`;
}

/** What is owed in one currency and what happens if nothing is done. */
export function owedWords(account: Account, page: StudentBilling): Words {
  const { today } = page;
  const { next, next_due, in_review } = account;
  if (account.is_covered && in_review)
    return [
      { strong: amountText(account, in_review) },
      " is in review and covers it. Nothing is left for you to do.",
    ];
  if (account.is_due && account.oldest_due) return dueWords(account.oldest_due, page);
  if (next && next_due)
    return [
      "Nothing is due. The next ",
      { strong: amountText(account, next) },
      ` is due on ${longDayInWords(next_due, today)}, ${inDays(daysBetween(today, next_due))}.`,
    ];
  return ["Everything is paid."];
}

function dueWords(oldest: string, page: StudentBilling): Words {
  const { today, hold, closes_after, waits_for } = page;
  const isLate = oldest < today;
  const since = isLate
    ? `Due since ${longDayInWords(oldest, today)}.`
    : `Due today, ${longDayInWords(oldest, today)}.`;
  // Their own sentence says what opens them.
  if (waits_for.length > 0) return [since];
  if (hold === "start") return [since, " Lessons open when it is paid."];
  if (hold) return [since, " Lessons are on hold until it is paid. Billing and help stay open."];
  if (!closes_after) return [since];
  return [
    `${since} Lessons stay open until the end of `,
    { strong: longDayInWords(closes_after, today) },
    `, ${inDays(daysBetween(today, closes_after))}.`,
  ];
}

/** "Lessons open when INV-2026-000012 is paid in full: 300.00 EUR left."; null when they wait for nothing of the kind. */
export function openingWords({ waits_for }: Pick<StudentBilling, "waits_for">): string | null {
  if (waits_for.length === 0) return null;
  const numbers = list(waits_for.map((one) => one.number));
  const left = list(waits_for.map((one) => amountText(one, one.left)));
  return `Lessons open when ${numbers} ${waits_for.length === 1 ? "is" : "are"} paid in full: ${left} left.`;
}

/** What happened with an instalment, or when it is due: "Paid 14 Sep by bank transfer", "Overdue nine days". */
export function instalmentWords(one: Instalment, isLast: boolean, today: string): string {
  const { state, days, paid } = one;
  switch (state) {
    case "paid":
      return paid ? `Paid ${shortDay(paid.on, today)} by ${methodWord(paid.method)}` : "Paid";
    case "credited":
      return "Credited";
    case "review":
      return "Your payment is in review";
    case "overdue":
      return `Overdue ${count(-days, "day")}`;
    case "due":
      return "Due today";
    case "ahead":
      if (days <= 31) return capital(inDays(days));
      return isLast ? "Last one" : "";
  }
}

/** "15 Sep"; a day more than ten months away says its year. */
export function shortDay(on: string, today: string): string {
  const words = dayInWords(on);
  return Math.abs(daysBetween(today, on)) < 300 ? words.replace(/ \d+$/, "") : words;
}

/** "INV-2026-000123", "Receipt R-2026-000288", "Credit C-2026-000012" */
export function documentName({ kind, number }: Pick<OwnDocument, "kind" | "number">): string {
  return { invoice: number, receipt: `Receipt ${number}`, credit_note: `Credit ${number}` }[kind];
}

/** "400.00 EUR by bank transfer on 14 Nov 2026, reference TRX 17" */
export function claimWords(claim: Claim): string {
  const how = `${amountText(claim, claim.amount)} by ${methodWord(claim.method)} on ${dayInWords(claim.paid_on)}`;
  return claim.reference ? `${how}, reference ${claim.reference}` : how;
}

/** Calendar days from one to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
