/** What comes off an invoice and how it is paid, as it is typed, and what that asks the database for. Pure. */

export const cadences = ["weekly", "fortnightly", "monthly", "quarterly"] as const;
export type Cadence = (typeof cadences)[number];

export type TypedInstalment = { due_date: string; amount: string };

export type TypedTerms = {
  currency: string;
  discount: string;
  discountIn: "percent" | "amount";
  discountReason: string;
  count: string;
  cadence: Cadence;
  firstDue: string;
  deposit: string;
  /** Instalments listed by hand; null while they follow the plan. */
  parts: TypedInstalment[] | null;
};

/** Nothing off, and so many instalments a month from the day on. */
export function emptyTerms(currency: string, firstDue: string, count: string): TypedTerms {
  return {
    currency,
    discount: "",
    discountIn: "percent",
    discountReason: "",
    count,
    cadence: "monthly",
    firstDue,
    deposit: "",
    parts: null,
  };
}

/** "2,390.00", "2 390" and "12,50" as the database reads them: "2390.00", "2390", "12.50". Anything else stays as it is. */
export function plainAmount(text: string): string {
  const bare = text.replaceAll(/[\s\u2009\u00a0']/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(",", "");
  return /^\d+,\d{1,2}$/.test(bare) ? bare.replace(",", ".") : bare;
}

/** What an invoice on these terms is asked for beside its lines, amounts as text. */
export function termsAsked(typed: TypedTerms) {
  const discount = plainAmount(typed.discount);
  const reason = typed.discountReason.trim();
  const isPercent = typed.discountIn === "percent";
  return {
    currency: typed.currency,
    ...(discount && (isPercent ? { discount_percent: discount } : { discount_amount: discount })),
    ...(discount && reason && { discount_reason: reason }),
    ...(typed.parts
      ? {
          instalments: typed.parts.map(({ due_date, amount }) => ({
            due_date,
            amount: plainAmount(amount),
          })),
        }
      : {
          plan: {
            count: Number(typed.count) || 0,
            cadence: typed.cadence,
            first_due: typed.firstDue,
            deposit: plainAmount(typed.deposit) || "0",
          },
        }),
  };
}
