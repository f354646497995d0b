import { counted, day, list, number, thinSpace } from "@/lib/format";
import type { Debtor, Working } from "./collection-schema";

/** "2 instalments, 53 days": how much of what is behind, and since when the oldest. */
export function behindText({ amounts, days }: Debtor): string {
  const instalments = list(amounts.map((one) => counted(one.instalments, "instalment")));
  return `${instalments}, ${amounts.some((one) => one.instalments > 1) ? "oldest " : ""}${counted(days, "day")}`;
}

/** The last thing done about a debt: a payment in review, a promise, a reminder. */
export function lastStep(debtor: Debtor, zone: string, now: string): string {
  const said = (on: string) => day(`${on}T12:00:00Z`, "UTC", now);
  if (debtor.claim) return `Reported ${day(debtor.claim.at, zone, now)} by ${debtor.claim.by}`;
  if (debtor.promised_on) return `Will pay by ${said(debtor.promised_on)}`;
  if (!debtor.reminder) return "–";
  const { stage, on } = debtor.reminder;
  if (stage === null) return `Reminder sent ${said(on)}`;
  return `Reminder ${stage > 0 ? "+" : ""}${String(stage).replace("-", "−")} sent ${said(on)}`;
}

/** "After the reminder at +3 days" */
export function stageText(stage: number): string {
  if (stage < 0) return `After the reminder ${counted(-stage, "day")} before`;
  return stage === 0
    ? "After the reminder on the day"
    : `After the reminder at +${counted(stage, "day")}`;
}

/** "71 %", "0.6 %": percent as the database rounded it; less than one keeps its decimal. */
export function shareText(share: number): string {
  return `${number(share, share > 0 && share < 1 ? 1 : 0)}${thinSpace}%`;
}

/** What was counted: "143 instalments in EUR and 12 in JPY, due since 22 Nov 2025" without the day. */
export function countedText(all: readonly Working[]): string {
  return list(
    all.map(({ instalments, currency }, at) =>
      at === 0
        ? `${counted(instalments, "instalment")} in ${currency}`
        : `${number(instalments)} in ${currency}`,
    ),
  );
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
