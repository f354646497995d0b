import { csvResponse } from "@/lib/csv";
import { everybodyOf } from "@/lib/identity/queries";
import { roleWord } from "@/lib/identity/role-words";
import { roles } from "@/lib/identity/roles";
import { searchOf } from "@/lib/identity/search";
import { localDate } from "@/lib/local-time";
import { route } from "@/lib/route";

const head = ["Name", "E-mail", "Role", "Access", "Since", "Ended on", "Ended by", "Reason"];

/** The people of a list with its filters, as a file. */
export const GET = route(["admin", "superadmin"], async (request, { supabase, user }) => {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  const { q, choice: role } = searchOf(address, "role", roles.options);
  const day = (at: string) => localDate(at, user.company.time_zone);
  return csvResponse("people.csv", head, rows());

  async function* rows() {
    for await (const { ended, ...person } of everybodyOf(supabase, { q, role }))
      yield [
        person.full_name,
        person.email,
        roleWord(person.role),
        person.is_active ? "yes" : "no",
        day(person.created_at),
        ended && day(ended.at),
        ended?.by ?? null,
        ended?.reason ?? null,
      ];
  }
});
