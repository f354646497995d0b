import { invoicesAddress } from "@/lib/billing/address";
import { allInvoicesOf } from "@/lib/billing/queries";
import { invoiceWords, paidInWords } from "@/lib/billing/words";
import { csvResponse } from "@/lib/csv";
import { route } from "@/lib/route";

const head = [
  "Number",
  "Status",
  "Student",
  "Course",
  "Issued on",
  "Next due",
  "Days overdue",
  "Instalments",
  "Currency",
  "Total",
  "Open",
];

/** The invoices of a list with its filters, as a file. */
export const GET = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const address = await invoicesAddress(new URL(request.url).searchParams);
    return csvResponse("invoices.csv", head, rows());

    async function* rows() {
      for await (const row of allInvoicesOf(supabase, address))
        yield [
          row.number,
          invoiceWords(row).text,
          row.student,
          row.course,
          row.issued_on,
          row.next_due,
          row.overdue_days,
          paidInWords(row.instalments),
          row.currency,
          row.amount,
          row.open,
        ];
    }
  },
);
