"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { dayInWords } from "@/lib/calendar-day";
import { date } from "@/lib/format";
import { revokeOverride } from "@/lib/grading/access-actions";
import { overrideInWords } from "@/lib/grading/access-words";
import type { Override } from "@/lib/grading/student-schema";

/** One decision about access: what, by whom, why, until when. A current one can be ended. */
export function OverrideRow({ override, zone }: { override: Override; zone: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 text-small last:border-0">
      <div className="min-w-0 flex-1">
        <p>
          <span className={override.is_current ? "font-name" : "font-name text-ink-3"}>
            {overrideInWords(override)}
          </span>{" "}
          <span className="num text-ink-3">{override.lesson}</span> {override.recording}
        </p>
        <p className="num text-ink-3">
          “{override.reason}”, {override.created_by}, {date(override.created_at, zone)}
          {override.ends_on ? `, until ${dayInWords(override.ends_on)}` : ""}
          {override.revoked_at
            ? `, ended by ${override.revoked_by} on ${date(override.revoked_at, zone)}`
            : ""}
        </p>
      </div>
      {override.is_current ? (
        <ConfirmDialog
          trigger={<Button size="sm">End</Button>}
          title="End this decision"
          confirm="End it"
          reason="required"
          onConfirm={async (reason) => {
            const result = await revokeOverride({ id: override.id, reason });
            return result.ok ? undefined : { message: result.message };
          }}
        >
          The usual rules count again for “{override.recording}”. What was opened stays open; lock
          it to take it back.
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
