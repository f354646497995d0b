import { ListSheet } from "@/components/identity/list-sheet";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { dayTime } from "@/lib/format";
import type { Imports } from "@/lib/imports/schema";
import { type Office, offices } from "@/lib/office";
import { ImportUpload } from "./import-upload";
import { ImportsTable } from "./imports-table";

/** Where a file of students is uploaded, above the files there have been. */
export function ImportsView({
  imports,
  office,
  clock: { zone, now },
}: {
  imports: Imports;
  office: Office;
  clock: { zone: string; now: Date };
}) {
  return (
    <>
      <StaffTop title="Import students" />
      <StaffBody>
        <ImportUpload office={office} />
        <section className="grid gap-3">
          <h2 className="text-heading">Imports</h2>
          <ListSheet
            page={imports}
            path={offices[office].imports}
            query={{}}
            empty={
              <Empty title="No file has been uploaded yet">
                Every file is listed here with what became of its rows.
              </Empty>
            }
          >
            <ImportsTable
              office={office}
              rows={imports.rows.map((row) => ({
                ...row,
                when: dayTime(row.created_at, zone, now),
              }))}
            />
          </ListSheet>
        </section>
      </StaffBody>
    </>
  );
}
