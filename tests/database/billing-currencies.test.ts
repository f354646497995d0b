import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";

/* Money as a property: whatever the currency, the tax and the number of parts, everything adds up to the last unit. */
let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

const currencies = { JPY: 0, USD: 2, PKR: 2, ISK: 0, KWD: 3, CLF: 4 } as const;
const code = fc.constantFrom(...(Object.keys(currencies) as (keyof typeof currencies)[]));
const units = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 10 ** 8 }));

/** Whole units as the amount they stand for, e.g. 1234 of USD as "12.34". */
function amountOf(count: number | bigint, currency: keyof typeof currencies) {
  const digits = String(count).padStart(currencies[currency] + 1, "0");
  const cut = digits.length - currencies[currency];
  return currencies[currency] === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** The amount as whole units again, exactly. */
const unitsOf = (amount: string, currency: keyof typeof currencies) => {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.slice(0, currencies[currency]).padEnd(currencies[currency], "0"));
};

const total = (counts: bigint[]) => counts.reduce((sum, count) => sum + count, 0n);

test("a plan's parts add up to the total; only the first differs, by less than one step a part", async () => {
  const plan = fc.record({
    currency: code,
    count: fc.integer({ min: 1, max: 60 }),
    each: units,
    rest: fc.nat(10 ** 6),
    deposit: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ currency, count, each, rest, deposit }) => {
      const amount = BigInt(each) * BigInt(count) * 10n + BigInt(rest) + BigInt(deposit);
      const rows = await db.sql<{ amount: string; day: string }[]>`
        select private.exact(amount, ${currency}) as amount, due_date::text as day
        from private.instalments_of(${amountOf(amount, currency)}, ${currency}, ${count}, 'monthly', '2027-10-31',
          ${amountOf(deposit, currency)}) order by installment_number`;
      const parts = rows.map((row) => unitsOf(row.amount, currency));
      expect(total(parts)).toBe(amount);
      const regular = deposit > 0 ? parts.slice(1) : parts;
      expect(regular).toHaveLength(count);
      expect(new Set(regular.slice(1)).size).toBeLessThanOrEqual(1);
      const step = currency === "KWD" ? 10n : 1n;
      const gap = (regular[0] as bigint) - (regular.at(-1) as bigint);
      expect(gap >= 0n && gap < step * BigInt(count)).toBe(true);
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

const invoice = fc.record({
  currency: code,
  lines: fc.array(units, { minLength: 1, maxLength: 12 }),
  discount: fc.integer({ min: 0, max: 100_0000 }),
  tax: fc.constantFrom("0", "5", "7.7", "9.975", "19", "21", "100"),
  inclusive: fc.boolean(),
});

test("lines, discount and tax agree to the last unit, prices inclusive or exclusive", async () => {
  await fc.assert(
    fc.asyncProperty(invoice, async ({ currency, lines, discount, tax, inclusive }) => {
      const percent = discount / 10_000;
      const [t] = await db.sql<
        { [key in "subtotal" | "discount" | "tax" | "amount"]: string }[] &
          { discounts: string[]; taxes: string[] }[]
      >`
        select t.subtotal::text, t.discount::text, t.tax::text, t.amount::text, t.discounts::text[], t.taxes::text[]
        from private.totals_of(${currency}, ${lines.map((line) => amountOf(line, currency))}::numeric[], null, ${percent},
          ${tax}, ${inclusive}) t`;
      if (!t) throw new Error("no totals");
      const of = (amount: string) => unitsOf(amount, currency);
      const subtotal = lines.reduce((sum, line) => sum + BigInt(line), 0n);
      const net = of(t.subtotal) - of(t.discount);
      expect(of(t.subtotal)).toBe(subtotal);
      expect(total(t.discounts.map(of))).toBe(of(t.discount));
      expect(total(t.taxes.map(of))).toBe(of(t.tax));
      expect(of(t.amount)).toBe(inclusive ? net : net + of(t.tax));
      // Halves up, exactly: the integer n nearest to a / b has 2bn - b <= 2a < 2bn + b.
      const nearest = (a: bigint, b: bigint) => (2n * a + b) / (2n * b);
      expect(of(t.discount)).toBe(nearest(subtotal * BigInt(discount), 1_000_000n));
      const rate = BigInt(Math.round(Number(tax) * 10_000));
      expect(of(t.tax)).toBe(nearest(net * rate, inclusive ? 1_000_000n + rate : 1_000_000n));
      for (const [n, part] of t.discounts.entries())
        expect(of(part) >= 0n && of(part) <= BigInt(lines[n] ?? 0)).toBe(true);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test("sharing out is exact at the largest amounts, and no share is off by more than one unit", async () => {
  const shares = fc.record({
    total: fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }),
    weights: fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), {
      minLength: 1,
      maxLength: 20,
    }),
  });
  await fc.assert(
    fc.asyncProperty(shares, async ({ total: whole, weights }) => {
      const [row] = await db.sql<{ parts: string[] }[]>`
        select private.share_out(${amountOf(whole, "USD")}, ${weights.map((w) => amountOf(w, "USD"))}::numeric[], 'USD')::text[] as parts`;
      const parts = (row?.parts ?? []).map((part) => unitsOf(part, "USD"));
      const weight = total(weights);
      expect(total(parts)).toBe(weight === 0n ? 0n : whole);
      for (const [n, part] of parts.entries())
        if (weight > 0n) {
          const floor = (whole * (weights[n] as bigint)) / weight;
          expect(part === floor || part === floor + 1n).toBe(true);
        }
    }),
    { numRuns: 150, seed: 20261122 },
  );
});

test.each([
  ["2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"],
  ["2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30", "2027-05-30", "2027-06-30"],
  ["2028-02-29", "2028-03-29", "2028-04-29", "2028-05-29", "2028-06-29", "2028-07-29"],
])("months are counted from the first day: %s", async (...days) => {
  const rows =
    await db.sql`select private.step_day(${days[0]}, 'monthly', n)::text as day from generate_series(0, 5) n`;
  expect(rows.map((row) => row.day)).toEqual(days);
});

test("29 February comes back every fourth year", async () => {
  const rows =
    await db.sql`select private.step_day('2028-02-29', 'monthly', 12 * n)::text as day from generate_series(0, 4) n`;
  expect(rows.map((row) => row.day)).toEqual([
    "2028-02-29",
    "2029-02-28",
    "2030-02-28",
    "2031-02-28",
    "2032-02-29",
  ]);
});

test("every currency has the decimals ISO 4217 gives it, and a step it can carry", async () => {
  const rows = await db.sql<
    { code: string; exponent: number }[]
  >`select code, exponent from private.currencies`;
  expect(rows.length).toBeGreaterThanOrEqual(60);
  const of = (exponent: number) =>
    rows
      .filter((row) => row.exponent === exponent)
      .map((row) => row.code)
      .sort()
      .join(" ");
  expect(of(0)).toBe("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF");
  expect(of(3)).toBe("BHD IQD JOD KWD LYD OMR TND");
  expect(of(4)).toBe("CLF UYW");
  const torn = await db.sql`
    select code from private.currencies where mod(increment, 10::numeric ^ -exponent) <> 0
      or stripe_decimals is not null and mod(increment * 10::numeric ^ stripe_decimals, 1) <> 0`;
  expect(torn).toHaveLength(0);
});

test.each([
  ["100", "JPY", 100n],
  ["12.34", "USD", 1234n],
  ["1.230", "KWD", 1230n],
  ["1.234", "KWD", null],
  ["500", "ISK", 50000n],
  ["1.5", "IQD", null],
])("Stripe takes %s %s as %s", async (amount, currency, expected) => {
  const [row] = await db.sql`select private.to_stripe(${amount}, ${currency})::text as units`;
  expect(row?.units).toBe(expected === null ? null : String(expected));
  if (expected === null) return;
  const [back] =
    await db.sql`select private.from_stripe(${String(expected)}, ${currency}) = ${amount}::numeric as same`;
  expect(back?.same).toBe(true);
});

test.each([
  ["Pacific/Kiritimati", "2026-03-01T09:30Z", "2026-03-01"],
  ["Pacific/Kiritimati", "2026-03-01T10:30Z", "2026-03-02"],
  ["Asia/Karachi", "2026-02-28T18:30Z", "2026-02-28"],
  ["Asia/Karachi", "2026-02-28T19:30Z", "2026-03-01"],
  ["America/Los_Angeles", "2028-03-01T07:30Z", "2028-02-29"],
  ["America/Los_Angeles", "2028-03-01T08:30Z", "2028-03-01"],
  // The night the clocks change.
  ["Europe/Madrid", "2026-03-28T22:30Z", "2026-03-28"],
  ["Europe/Madrid", "2026-03-29T21:30Z", "2026-03-29"],
  ["Europe/Madrid", "2026-03-29T22:30Z", "2026-03-30"],
])("in %s the day of %s is %s", async (zone, moment, day) => {
  const [row] = await db.sql`select private.day_in(${zone}, ${moment})::text as day`;
  expect(row?.day).toBe(day);
});

test("what is shown keeps the decimals of its currency", async () => {
  const [row] = await db.sql`
    select private.money(1600, 'EUR') as eur, private.money(88000, 'JPY') as jpy, private.money(69.208, 'KWD') as kwd,
      private.money(0.5, 'USD') as usd, private.exact(1600, 'EUR') as exact`;
  expect(row).toEqual({
    eur: "1,600.00 EUR",
    jpy: "88,000 JPY",
    kwd: "69.208 KWD",
    usd: "0.50 USD",
    exact: "1600.00",
  });
});
