import { counted, day, list } from "@/lib/format";
import type { Debtor } from "./collection-schema";

/** "2 instalments, 53 days": how much of what is behind, and since when the oldest. */
export function behindText({ amounts, days }: Debtor): string {
  const instalments = list(amounts.map((one) => counted(one.instalments, "instalment")));
  return `${instalments}, ${amounts.some((one) => one.instalments > 1) ? "oldest " : ""}${counted(days, "day")}`;
}

/** The last thing done about a debt: a payment in review, a promise, a reminder. */
export function lastStep(debtor: Debtor, zone: string, now: string): string {
  const said = (on: string) => day(`${on}T12:00:00Z`, "UTC", now);
  if (debtor.claim) return `Reported ${day(debtor.claim.at, zone, now)} by ${debtor.claim.by}`;
  if (debtor.promised_on) return `Pays until ${said(debtor.promised_on)}`;
  if (!debtor.reminder) return "–";
  const { stage, on } = debtor.reminder;
  return `Reminder ${stage > 0 ? "+" : ""}${String(stage).replace("-", "−")} sent ${said(on)}`;
}

const kinds: Record<string, string> = {
  invoice: "Invoice",
  void: "Void",
  credit_note: "Credit note",
  write_off: "Written off",
  write_off_taken_back: "Write-off taken back",
  payment: "Payment",
  refund: "Paid back",
  reversal: "Payment reversed",
};

/** What a line of a statement is: "Payment R-2026-000050". */
export function statementText(kind: string, document: string): string {
  return `${kinds[kind] ?? kind} ${document}`;
}

/** The number of a week of the year, from its Monday. */
export function weekNumber(monday: string): number {
  const thursday = new Date(`${monday}T12:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
}
