import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { ExportLink } from "@/components/ui/export-link";
import { SegmentLinks } from "@/components/ui/segment-links";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import type { StatementAddress } from "@/lib/billing/address";
import type { Statement, StatementOf } from "@/lib/billing/collection-schema";
import { type Office, offices, statementHref } from "@/lib/office";
import { Amount } from "./amount";
import { DayField } from "./day-field";
import { StatementTable } from "./statement-table";

type Props = {
  of: StatementOf;
  statement: Statement | null;
  address: StatementAddress;
  office: Office;
};

/** A student's account: everything that changed what they owe, in one currency, between two days. */
export function StatementView({ of, statement, address, office }: Props) {
  const { invoices } = offices[office];
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: of.name, href: { pathname: `/${office}/students/${of.id}` } }]}
            here="Statement"
          />
        }
      >
        {statement ? (
          <ExportLink
            address="/api/documents/statement"
            query={{ student: of.id, ...address, currency: statement.currency }}
            label="Statement as PDF"
          />
        ) : null}
      </StaffTop>
      <StaffBody>
        {statement ? (
          <>
            <h1 className="text-balance text-title">
              <Balance name={of.name} statement={statement} />
            </h1>
            <Filters of={of} statement={statement} address={address} office={office} />
            <Sheet>
              <StatementTable statement={statement} address={address} invoices={invoices} />
            </Sheet>
          </>
        ) : (
          <>
            <h1 className="sr-only">Statement of {of.name}</h1>
            <Empty framed title="Nothing on the account">
              Once an invoice is issued to {of.name}, it stands here.
            </Empty>
          </>
        )}
      </StaffBody>
    </>
  );
}

function Filters({ of, statement, address, office }: Props & { statement: Statement }) {
  const path = statementHref(office, of.id);
  const day = (name: "from" | "to", label: string) => (
    <DayField
      key={`${name} ${address[name]}`}
      action={path}
      name={name}
      label={label}
      value={address[name] ?? ""}
      keep={changed(path, address, { [name]: null }).query}
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {of.currencies.length > 1 ? (
        <SegmentLinks
          label="Currency"
          items={of.currencies.map((one) => ({
            label: one,
            href: changed(path, address, { currency: one }),
            current: one === statement.currency,
          }))}
        />
      ) : null}
      {day("from", "From")}
      {day("to", "To")}
    </div>
  );
}

function Balance({ name, statement }: { name: string; statement: Statement }) {
  const { closing, currency } = statement;
  if (closing.startsWith("-"))
    return (
      <>
        {name} has <Amount of={closing.slice(1)} currency={currency} /> of credit.
      </>
    );
  if (/^[0.]+$/.test(closing)) return `${name} owes nothing.`;
  return (
    <>
      {name} owes <Amount of={closing} currency={currency} />, due or not yet due.
    </>
  );
}
