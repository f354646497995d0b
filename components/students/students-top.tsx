import { type Desk, studentLists } from "@/components/grading/desk";
import { StaffTop } from "@/components/shell/staff-top";
import { ExportLink } from "@/components/ui/export-link";
import { ListSearch } from "@/components/ui/list-search";
import { changed, searchIn } from "@/lib/address";
import type { StudentsAddress } from "@/lib/grading/addresses";

/** The bar over a list of students: its search, and the list as a file. */
export function StudentsTop({ desk, address }: { desk: Desk; address: StudentsAddress }) {
  const path = studentLists[desk];
  return (
    <StaffTop title="Students">
      <ListSearch label="Search students" {...searchIn(path, address)} />
      <ExportLink address="/api/grading/students/export" query={changed(path, address, {}).query} />
    </StaffTop>
  );
}
