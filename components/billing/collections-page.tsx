import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { buttonStyle } from "@/components/ui/button-style";
import type { Collections } from "@/lib/billing/collection-schema";
import { CollectionsView } from "./collections-view";
import { DayField } from "./day-field";

/** The collections page: a day for the ageing, an export, where collecting stands, and as children what works. */
export function CollectionsPage({
  collections,
  zone,
  now,
  children,
}: {
  collections: Collections;
  zone: string;
  now: string;
  children: ReactNode;
}) {
  return (
    <>
      <StaffTop title="Collections">
        <DayField
          action="/admin/collections"
          name="as_of"
          label="Ageing as of"
          value={collections.ageing.as_of}
          max={collections.now.as_of}
        />
        <a href="/api/billing/collections/export" download className={buttonStyle({ size: "sm" })}>
          <Download size={14} aria-hidden />
          <span className="max-md:sr-only">Export CSV</span>
        </a>
      </StaffTop>
      <StaffBody className="gap-8">
        <CollectionsView collections={collections} zone={zone} now={now}>
          {children}
        </CollectionsView>
      </StaffBody>
    </>
  );
}
