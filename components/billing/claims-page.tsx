import type { ReactNode } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import type { ClaimsAddress } from "@/lib/billing/address";
import type { Claims } from "@/lib/billing/claim-schema";
import { inWordsCapital } from "@/lib/format";
import { totalInWords } from "@/lib/grading/words";
import { type Office, offices } from "@/lib/office";
import { ClaimsTable } from "./claims-table";

type Props = { office: Office; address: ClaimsAddress; claims: Claims; children?: ReactNode };

/** Payments that were reported: those that wait for somebody's approval, and those that were decided; below, what else waits. */
export function ClaimsPage({ office, address, claims, children }: Props) {
  const path = offices[office].payments;
  return (
    <>
      <StaffTop title="Payments" />
      <StaffBody>
        <p className="max-w-[560px] text-balance text-title">{sentence(claims.waiting)}</p>
        <LinkTabs
          label="Waiting or decided"
          items={[
            {
              label: "To approve",
              href: { pathname: path },
              count: claims.waiting,
              current: address.view === "waiting",
            },
            {
              label: "Decided",
              href: { pathname: path, query: { view: "decided" } },
              current: address.view === "decided",
            },
          ]}
        />
        {claims.rows.length === 0 ? (
          <Nothing isDecided={address.view === "decided"} />
        ) : (
          <Rows path={path} address={address} claims={claims} />
        )}
        {children}
      </StaffBody>
    </>
  );
}

function Rows({ path, address, claims }: { path: string; address: ClaimsAddress; claims: Claims }) {
  const { rows, preceding, total, has_next } = claims;
  return (
    <Sheet>
      <ClaimsTable key={rows[0]?.id} rows={rows} path={path} />
      <Pager
        from={preceding + 1}
        to={preceding + rows.length}
        total={totalInWords(total)}
        words={["Back", "Next"]}
        newer={preceding > 0 ? changed(path, address, { before: rows[0]?.id }) : undefined}
        older={has_next ? changed(path, address, { after: rows.at(-1)?.id }) : undefined}
      />
    </Sheet>
  );
}

function Nothing({ isDecided }: { isDecided: boolean }) {
  return (
    <Empty framed title={isDecided ? "Nothing has been decided yet" : "Nothing waits for approval"}>
      {isDecided
        ? "Approved and refused payments appear here."
        : "Payments that students report with a proof, and those colleagues record, appear here by themselves."}
    </Empty>
  );
}

function sentence(waiting: number): string {
  if (waiting === 0) return "No payment waits for approval.";
  return waiting === 1
    ? "One payment waits for approval."
    : `${inWordsCapital(waiting)} payments wait for approval.`;
}
