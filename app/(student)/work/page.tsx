import { HoldNotice } from "@/components/learning/hold-notice";
import { StudentPage } from "@/components/shell/student-page";
import { WorkList } from "@/components/work/work-list";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { workOfStudent } from "@/lib/work/queries";
import { workSentence } from "@/lib/work/sentence";
import { groupWork } from "@/lib/work/standing";

export const metadata = { title: "Work" };

export default async function WorkPage() {
  const user = await requireRole("student");
  const { work, mentor, way_out, now } = await workOfStudent(await createClient());
  const zones = { company: user.company.time_zone, reader: user.time_zone, now };
  const groups = groupWork(work);
  const hold = work.flatMap(({ reasons }) => reasons).find((reason) => reason.hold)?.hold;
  return (
    <StudentPage className="grid gap-10">
      <h1 className="max-w-[32ch] text-balance text-display max-md:text-display-phone">
        {workSentence(groups, zones)}
      </h1>
      {hold ? <HoldNotice hold={hold} wayOut={way_out} /> : null}
      <WorkList groups={groups} mentor={mentor} zones={zones} />
    </StudentPage>
  );
}
