/** A cell that was understood, or how to mend it. */
export type Cleaned<Value> = { value: Value } | { cure: string };

/** How dates with slashes or dots are written: day first, month first. Years first are always understood. */
export type DayOrder = "dmy" | "mdy";

/** A day as 2026-11-22, or what is wrong with it. */
export function dayOf(text: string, order: DayOrder): Cleaned<string | null> {
  if (text === "") return { value: null };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!local) return { cure: "Write the date as 2026-11-30." };
  const [, first, second, year] = local;
  return order === "dmy" ? real(year, second, first) : real(year, first, second);
}

function real(year = "", month = "", day = ""): Cleaned<string> {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
  if (!isReal) return { cure: "This day does not exist. Check the order of day and month." };
  if (year < "2000" || year > "2100") return { cure: "Choose a day between 2000 and 2100." };
  return { value: iso };
}

/**
 * An amount as "1234.56", or what is wrong with it. The last sign that appears once is the decimal one; where
 * 1.234 could be either, it is asked.
 */
export function amountOf(text: string): Cleaned<string | null> {
  const plain = text.replaceAll(/[\s\u202F'’]/g, "");
  if (plain === "") return { value: null };
  if (!/^\d[\d.,]*$/.test(plain))
    return {
      cure: "Write digits only, for example 1240.00. The currency has a column of its own.",
    };
  const signs = plain.replaceAll(/\d/g, "");
  const last = signs.at(-1);
  if (last === undefined) return { value: plain };
  const parts = plain.split(/[.,]/);
  const end = parts.at(-1) ?? "";
  const isDecimal = signs.split(last).length === 2;
  const isThousands = parts.slice(1).every((part) => part.length === 3);
  if (signs.length === 1 && end.length === 3)
    return { cure: `${plain} can be read as two amounts. Write 1234 or 1234.000.` };
  if (!isDecimal) return isThousands && new Set(signs).size === 1 ? { value: parts.join("") } : odd;
  const whole = parts.slice(0, -1);
  if (whole.slice(1).some((part) => part.length !== 3) || end === "") return odd;
  return { value: `${whole.join("")}.${end}` };
}

const odd = { cure: "This is not an amount. Write it as 1240.00." };

/** "10 %" or an amount. */
export function discountOf(
  text: string,
): Cleaned<{ discount_percent: string } | { discount_amount: string } | null> {
  const percent = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%$/.exec(text);
  if (percent)
    return {
      value: { discount_percent: percent[2] ? `${percent[1]}.${percent[2]}` : `${percent[1]}` },
    };
  const amount = amountOf(text);
  if ("cure" in amount) return { cure: "Write the discount as 10 % or as an amount, 100.00." };
  return { value: amount.value === null ? null : { discount_amount: amount.value } };
}

/** A whole number from 1 to 60. */
export function countOf(text: string): Cleaned<number | null> {
  if (text === "") return { value: null };
  const n = Number(text.replace(/[.,]0+$/, ""));
  return Number.isInteger(n) && n >= 1 && n <= 60
    ? { value: n }
    : { cure: "Write a number of instalments from 1 to 60." };
}

/** An e-mail in small letters. */
export function emailOf(text: string): Cleaned<string> {
  const plain = text.replace(/^mailto:/i, "").toLowerCase();
  if (plain === "") return { cure: "The e-mail is missing." };
  return /^[^@\s<>,;"]+@[^@\s<>,;"]+\.[^@\s<>,;".]+$/.test(plain) && plain.length <= 254
    ? { value: plain }
    : { cure: "Write one whole e-mail address, for example lucia@casafern.example." };
}

/** Words of at most so many characters. What a spreadsheet would calculate with is no name of anybody. */
export function wordsOf(text: string, most: number): Cleaned<string | null> {
  const plain = text.replace(/^'(?=[=+\-@])/, "").replaceAll(/\s+/g, " ");
  if (plain === "") return { value: null };
  if (/^[=+\-@]/.test(plain))
    return {
      cure: "This begins like a formula. Write the text itself, without = + - or @ before it.",
    };
  return plain.length <= most ? { value: plain } : { cure: `Keep it under ${most} characters.` };
}
