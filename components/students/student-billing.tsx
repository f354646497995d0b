import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { type Office, statementHref } from "@/lib/office";
import type { StudentInvoices } from "@/lib/students/schema";
import { StudentInvoicesTable } from "./student-invoices-table";

/** What a student was invoiced and still owes, for the office. */
export function StudentBilling({
  billing,
  name,
  id,
  desk,
}: {
  billing: StudentInvoices;
  name: string;
  /** The student, for the address of the statement. */
  id: string;
  desk: Office;
}) {
  const { owed, invoices } = billing;
  if (invoices.length === 0)
    return (
      <Empty framed title="No invoices">
        Once {name} is invoiced, the invoices stand here.
      </Empty>
    );
  const isOverdue = owed.some(({ overdue }) => Number(overdue) > 0);
  return (
    <div className="grid gap-4">
      {owed.length > 0 ? (
        <Notice is={isOverdue ? "overdue" : "due"}>
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {owed.map(({ currency, open, overdue }) => (
              <span key={currency}>
                <Amount amount={open} currency={currency} /> open
                {Number(overdue) > 0 ? (
                  <>
                    , <Amount amount={overdue} currency={currency} /> of it overdue
                  </>
                ) : null}
              </span>
            ))}
          </span>
        </Notice>
      ) : null}
      <Sheet>
        <StudentInvoicesTable invoices={invoices} desk={desk} />
      </Sheet>
      <p className="text-small">
        <Link href={statementHref(desk, id)} className="link">
          Statement of account
        </Link>
      </p>
    </div>
  );
}

function Amount({ amount, currency }: { amount: string; currency: string }) {
  return (
    <Money
      amount={amount}
      currency={currency}
      decimals={amount.split(".")[1]?.length ?? 0}
      className="font-name"
    />
  );
}
