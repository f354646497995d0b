import {
  amountOf,
  type Cleaned,
  countOf,
  type DayOrder,
  dayOf,
  discountOf,
  emailOf,
  wordsOf,
} from "./cells";
import { type Field, fieldWords, type Mapping } from "./columns";
import { phoneOf } from "./phone";

/** How the cells of a file are to be read. */
export type Reading = {
  mapping: Mapping;
  headers: readonly string[];
  country: string | null;
  order: DayOrder;
};

/** What is wrong in a row: the column as the file calls it, and what to do about it. */
export type Problem = { column: string; cure: string };

/** What a row says, in the words of the database; empty cells are left out. */
export type Draft = Record<string, string | number>;

/** Reads one row: the student it describes, and everything in it that has to be mended. */
export function readRow(
  cells: readonly string[],
  reading: Reading,
): { draft: Draft; problems: Problem[] } {
  const { mapping, headers } = reading;
  const draft: Draft = {};
  const problems: Problem[] = [];
  const extra = cells.slice(headers.length).some((cell) => cell !== "");
  if (extra)
    problems.push({
      column: "",
      cure: `This line has ${cells.length} cells, the header has ${headers.length}. Put text with a separator in it between quotation marks.`,
    });
  for (const [place, field] of mapping.entries()) {
    if (!field) continue;
    const found = read(field, cells[place] ?? "", reading);
    if ("cure" in found) problems.push({ column: headers[place] ?? "", cure: found.cure });
    else Object.assign(draft, found.value);
  }
  const priced = mapping.indexOf("price");
  if (!("price" in draft) && ofPrice.some((one) => one in draft) && problems.length === 0)
    problems.push({
      column: headers[priced] ?? fieldWords.price,
      cure: "There is a discount or an instalment here but no price. Write the price, or empty the others.",
    });
  return { draft: named(draft, mapping, headers, problems), problems };
}

/** What only makes sense beside a price. */
const ofPrice = ["discount_percent", "discount_amount", "instalments", "first_due", "deposit"];

function read(field: Field, text: string, { country, order }: Reading): Cleaned<Draft> {
  switch (field) {
    case "email":
      return under(field, emailOf(text));
    case "phone":
      return under(field, phoneOf(text, country));
    case "starts_on":
    case "first_due":
      return under(field, dayOf(text, order));
    case "price":
    case "deposit":
      return under(field, amountOf(text));
    case "discount": {
      const discount = discountOf(text);
      return "cure" in discount ? discount : { value: discount.value ?? {} };
    }
    case "instalments":
      return under(field, countOf(text));
    case "currency":
      return under(field, wordsOf(text.toUpperCase(), 3));
    default:
      return under(field, wordsOf(text, 120));
  }
}

function under(field: Field, cleaned: Cleaned<string | number | null>): Cleaned<Draft> {
  if ("cure" in cleaned) return cleaned;
  return { value: cleaned.value === null ? {} : { [field]: cleaned.value } };
}

/** First and last name make the name where there is no column for it. */
function named(
  { first_name, last_name, ...draft }: Draft,
  mapping: Mapping,
  headers: readonly string[],
  problems: Problem[],
): Draft {
  const name = draft.full_name ?? [first_name, last_name].filter(Boolean).join(" ");
  if (name !== "") return { ...draft, full_name: name };
  const place = mapping.findIndex((field) => field === "full_name" || field === "first_name");
  const column = headers[place] ?? fieldWords.full_name;
  if (!problems.some((problem) => problem.column === column))
    problems.push({ column, cure: "The name is missing." });
  return draft;
}
