import type { Metadata } from "next";
import { InviteDialog } from "@/components/identity/invite-dialog";
import { PeopleTable } from "@/components/identity/people-table";
import { SearchedList } from "@/components/identity/searched-list";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { ExportLink } from "@/components/ui/export-link";
import { date } from "@/lib/format";
import { inviteOptionsOf, type ListedPerson, peopleOf } from "@/lib/identity/queries";
import { roleWords } from "@/lib/identity/role-words";
import { roles } from "@/lib/identity/roles";
import { searchOf } from "@/lib/identity/search";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "People" };

const path = "/admin/people";
const words = Object.fromEntries(roles.options.map((one) => [one, roleWords(one)]));

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const user = await requireRole("admin", "superadmin");
  const { q, choice: role, place } = searchOf(await searchParams, "role", roles.options);
  const supabase = await createClient();
  const [page, options] = await Promise.all([
    peopleOf(supabase, { q, role, place }),
    inviteOptionsOf(supabase),
  ]);
  const rows = page.rows.map((person) => ({
    ...drawn(person, user.time_zone),
    choices: options.roles.filter(
      (one) => person.role !== "student" && one !== "student" && one !== person.role,
    ),
  }));
  return (
    <>
      <StaffTop title="People">
        <ExportLink address="/api/people/export" query={{ q, role }} />
        <InviteDialog options={options} />
      </StaffTop>
      <StaffBody>
        <SearchedList
          path={path}
          q={q}
          parts={{ label: "Role", name: "role", words, counts: page.roles, chosen: role }}
          page={page}
          of={["person matches", "people match"]}
          empty={
            <Empty title={q ? `Nobody matches “${q}”` : "Nobody has this role"}>
              People appear here when they accept their invitation.
            </Empty>
          }
        >
          <PeopleTable rows={rows} />
        </SearchedList>
      </StaffBody>
    </>
  );
}

function drawn({ ended, created_at, ...person }: ListedPerson, zone: string) {
  const by = ended?.by ? `, by ${ended.by}` : "";
  const why = ended?.reason ? `: ${ended.reason}` : "";
  return {
    ...person,
    since: date(created_at, zone),
    ended: ended ? `${date(ended.at, zone)}${by}${why}` : null,
  };
}
