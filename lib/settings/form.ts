import { counted, list, number, thinSpace } from "@/lib/format";
import {
  type accessStarts,
  type approvals,
  type BillingSettings,
  settingsInput,
  type TypedSettings,
} from "./schema";

/** The form of an academy's settings: what stands in it at first, and what a change of it comes to in words. Pure. */

const startWords: Record<(typeof accessStarts)[number], string> = {
  sign_up: "at sign-up",
  first_payment: "with the first payment",
  full_payment: "when everything is paid",
};

const approvalWords: Record<(typeof approvals)[number], string> = {
  enrollment: "those of enrollment managers",
  always: "everybody's",
};

/** The form for what is saved. */
export function typedSettings({ settings, currency, time_zone }: BillingSettings): TypedSettings {
  const reminders = settings.reminder_days.toSorted((a, b) => a - b);
  const joined = (found: number[]) => found.map(Math.abs).join(", ");
  return {
    accessStarts: settings.access_starts,
    paymentApproval: settings.payment_approval,
    graceDays: String(settings.grace_days),
    claimPauseDays: String(settings.claim_pause_days),
    promiseDays: String(settings.promise_days),
    remindBefore: joined(reminders.filter((day) => day < 0)),
    remindOnTheDay: reminders.includes(0),
    remindAfter: joined(reminders.filter((day) => day > 0)),
    taxPercent: String(settings.tax_percent),
    taxInclusive: settings.tax_inclusive,
    taxName: settings.tax_name,
    bankDetails: settings.bank_details,
    invoiceFooter: settings.invoice_footer,
    officeEmail: settings.office_email,
    currency,
    timeZone: time_zone,
  };
}

/** The days of the reminders, from the due date on, as the form has them; null while it cannot be read. */
export function reminderDays(typed: TypedSettings): number[] | null {
  const { remindBefore, remindAfter } = settingsInput.shape;
  const [before, after] = [
    remindBefore.safeParse(typed.remindBefore),
    remindAfter.safeParse(typed.remindAfter),
  ];
  if (!before.success || !after.success) return null;
  const all = [...before.data.map((n) => -n), ...(typed.remindOnTheDay ? [0] : []), ...after.data];
  return all.toSorted((a, b) => a - b);
}

/** The days of grace as typed; null while it is no number of days that can be kept. */
export function graceDays(typed: TypedSettings): number | null {
  return settingsInput.shape.graceDays.safeParse(typed.graceDays).data ?? null;
}

const unreadable = "not readable yet";

type Line = { name: string; say: (typed: TypedSettings) => string };

const lines: Line[] = [
  { name: "Lessons open", say: (typed) => startWords[typed.accessStarts] },
  { name: "Grace", say: (typed) => daysIn(typed.graceDays) },
  { name: "Payment under review", say: (typed) => daysIn(typed.claimPauseDays) },
  { name: "Promise to pay", say: (typed) => daysIn(typed.promiseDays) },
  { name: "Second person", say: (typed) => `for ${approvalWords[typed.paymentApproval]}` },
  { name: "Reminders", say: remindersInWords },
  { name: "Tax", say: taxInWords },
  { name: "Currency", say: (typed) => typed.currency },
  { name: "Time zone", say: (typed) => typed.timeZone },
  { name: "Questions to", say: (typed) => typed.officeEmail.trim() || "the mentor" },
  { name: "How to pay", say: (typed) => typed.bankDetails.trim() },
  { name: "Footer", say: (typed) => typed.invoiceFooter.trim() },
];

/** What is different from what is saved, each in words. Texts are too long to repeat and come without words. */
export function differences(saved: TypedSettings, typed: TypedSettings) {
  return lines
    .map(({ name, say }) => ({ name, from: say(saved), to: say(typed) }))
    .filter(({ from, to }) => from !== to)
    .map((line) =>
      line.name === "How to pay" || line.name === "Footer" ? { name: line.name } : line,
    );
}

function remindersInWords(typed: TypedSettings) {
  const found = reminderDays(typed);
  if (!found) return unreadable;
  return found.length === 0 ? "none" : list(found.map((day) => number(day)));
}

function taxInWords({ taxPercent, taxInclusive, taxName }: TypedSettings) {
  const percent = settingsInput.shape.taxPercent.safeParse(taxPercent).data;
  if (percent === undefined) return unreadable;
  return `${percent}${thinSpace}% ${taxName.trim()}, ${taxInclusive ? "included" : "on top"}`;
}

function daysIn(text: string) {
  return /^\s*\d{1,3}\s*$/.test(text) ? counted(Number(text), "day") : unreadable;
}
