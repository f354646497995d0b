import type { Metadata } from "next";
import { TimeZones } from "@/components/identity/time-zones";
import { SettingsForm } from "@/components/settings/settings-form";
import { StaffTop } from "@/components/shell/staff-top";
import { date } from "@/lib/format";
import { requireRole } from "@/lib/session";
import { billingSettingsOf } from "@/lib/settings/queries";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const user = await requireRole("admin", "superadmin");
  const saved = await billingSettingsOf(await createClient());
  const { changed } = saved;
  return (
    <>
      <StaffTop title="Settings">
        <p className="text-ink-3 text-small max-md:hidden">
          {changed
            ? `Last changed on ${date(changed.at, user.time_zone)}${changed.by ? ` by ${changed.by}` : ""}`
            : "Access and billing"}
        </p>
      </StaffTop>
      <SettingsForm
        saved={saved}
        currencies={<Currencies codes={saved.currencies} />}
        zones={<TimeZones />}
      />
    </>
  );
}

/** Their names come from the server, so that both sides agree on them. */
function Currencies({ codes }: { codes: string[] }) {
  const names = new Intl.DisplayNames(["en"], { type: "currency" });
  return codes.map((code) => (
    <option key={code} value={code}>
      {code}, {names.of(code)}
    </option>
  ));
}
