import type { Metadata } from "next";
import { DebtorsTable } from "@/components/billing/debtors-table";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { changed } from "@/lib/address";
import { collectionsAddress } from "@/lib/billing/address";
import { debtorsOf } from "@/lib/billing/collection-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Who is behind" };

const path = "/admin/collections/behind";

export default async function Page({ searchParams }: PageProps<"/admin/collections/behind">) {
  const user = await requireRole("admin", "superadmin");
  const address = await collectionsAddress(searchParams);
  const { rows, preceding, total, has_next } = await debtorsOf(await createClient(), address);
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Collections", href: "/admin/collections" }]}
            here="Who is behind"
          />
        }
      />
      <StaffBody>
        <h1 className="sr-only">Who is behind</h1>
        {rows.length === 0 ? (
          <Empty framed title="Nobody is behind">
            Students appear here once an instalment is past its due date.
          </Empty>
        ) : (
          <Sheet>
            <DebtorsTable rows={rows} zone={user.time_zone} now={new Date().toISOString()} />
            <Pager
              from={preceding + 1}
              to={preceding + rows.length}
              total={total}
              words={["Back", "Next"]}
              newer={preceding > 0 ? changed(path, address, { before: rows[0]?.id }) : undefined}
              older={has_next ? changed(path, address, { after: rows.at(-1)?.id }) : undefined}
            />
          </Sheet>
        )}
      </StaffBody>
    </>
  );
}
