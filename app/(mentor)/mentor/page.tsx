import type { Metadata } from "next";
import { attemptHref } from "@/components/grading/desk";
import { QueueFilters } from "@/components/grading/queue-filters";
import { QueueSheet } from "@/components/grading/queue-sheet";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { ButtonLink } from "@/components/ui/button-link";
import { Kbd } from "@/components/ui/kbd";
import { ListSearch } from "@/components/ui/list-search";
import { searchIn } from "@/lib/address";
import { queueAddress } from "@/lib/grading/addresses";
import { mentorQueue } from "@/lib/grading/queries";
import { queueSentence } from "@/lib/grading/words";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage({ searchParams }: PageProps<"/mentor">) {
  const user = await requireRole("mentor");
  const address = await queueAddress(searchParams);
  const queue = await mentorQueue(await createClient(), address);
  const targetHours = user.company.settings.turnaround_hours;
  const oldest = queue.oldest?.free_id;
  return (
    <>
      <StaffTop title="Queue">
        <ListSearch label="Search students and work" {...searchIn("/mentor", address)} />
      </StaffTop>
      <StaffBody>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <p className="max-w-[560px] text-balance text-title">{queueSentence(queue)}</p>
          {oldest ? (
            <ButtonLink href={attemptHref("mentor", oldest)} variant="primary">
              Grade the oldest<Kbd onAccent>G</Kbd>
            </ButtonLink>
          ) : null}
        </div>
        <QueueFilters queue={queue} address={address} targetHours={targetHours} />
        <QueueSheet
          queue={queue}
          address={address}
          clock={{ now: queue.now, zone: user.time_zone, targetHours }}
        />
      </StaffBody>
    </>
  );
}
