import { allDebtorsOf } from "@/lib/billing/collection-queries";
import { csvResponse } from "@/lib/csv";
import { route } from "@/lib/route";

const head = [
  "Student",
  "E-mail",
  "Phone",
  "Days overdue",
  "Instalments overdue",
  "Currency",
  "Overdue",
  "State",
  "Promised until",
];
const states = { hold: "On hold", hold_tomorrow: "Hold tomorrow", overdue: "Overdue" };

/** Everybody who is behind, a currency a line, as a file. */
export const GET = route(["admin", "superadmin"], async (_request, { supabase }) => {
  return csvResponse("overdue.csv", head, rows());

  async function* rows() {
    for await (const one of allDebtorsOf(supabase))
      for (const { currency, amount, instalments } of one.amounts)
        yield [
          one.name,
          one.email,
          one.phone,
          one.days,
          instalments,
          currency,
          amount,
          states[one.state],
          one.promised_on,
        ];
  }
});
