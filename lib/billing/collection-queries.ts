import type { Client } from "@/lib/supabase/server";
import type { StatementAddress } from "./address";
import {
  collectionsSchema,
  debtorsSchema,
  statementOfSchema,
  statementSchema,
  whatWorksSchema,
} from "./collection-schema";

/** Where collecting stands today, whom to talk to first, and what was owed at the end of a day. */
export async function collectionsOf(supabase: Client, asOf: string | null) {
  const { data } = await supabase
    .rpc("collections_page", { p_as_of: asOf ?? undefined })
    .throwOnError();
  return collectionsSchema.parse(data);
}

/** After which step the instalments of the last 12 months were paid, a currency at a time. Slower than the rest of the page. */
export async function whatWorksOf(supabase: Client) {
  const { data } = await supabase.rpc("what_works").throwOnError();
  return whatWorksSchema.parse(data);
}

type Place = { after?: string | null; before?: string | null; size?: number };

/** Students with something overdue, whoever is behind longest first. */
export async function debtorsOf(supabase: Client, { after, before, size }: Place) {
  const { data } = await supabase
    .rpc("debtors", {
      p_after: after ?? undefined,
      p_before: before ?? undefined,
      p_size: size,
    })
    .throwOnError();
  return debtorsSchema.parse(data);
}

/** All of them, read 500 at a time. */
export async function* allDebtorsOf(supabase: Client) {
  let after: string | undefined;
  do {
    const page = await debtorsOf(supabase, { after, size: 500 });
    yield* page.rows;
    after = page.has_next ? page.rows.at(-1)?.id : undefined;
  } while (after);
}

/** A student's account as the address asks for it; null when the student is not the company's. */
export async function statementFor(supabase: Client, student: string, address: StatementAddress) {
  const { data } = await supabase.rpc("statement_of", { p_student: student }).throwOnError();
  const of = statementOfSchema.parse(data);
  if (!of) return null;
  const currency = address.currency ?? of.currencies[0];
  if (!currency) return { of, statement: null };
  const { data: lines } = await supabase
    .rpc("student_statement", {
      p_student: student,
      p_currency: currency,
      p_from: address.from ?? undefined,
      p_to: address.to ?? undefined,
    })
    .throwOnError();
  return { of, statement: statementSchema.parse(lines) };
}
