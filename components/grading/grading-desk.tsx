"use client";

import type { ReactNode } from "react";
import type { AttemptPage } from "@/lib/grading/schema";
import { ClaimBar } from "./claim-bar";
import type { Desk } from "./desk";
import { DeskPane } from "./desk-pane";
import { DeskTop } from "./desk-top";
import { KeysDialog } from "./keys-dialog";
import { KeysFoot } from "./keys-foot";
import { useDesk } from "./use-desk";
import { WaitingList } from "./waiting-list";
import { WorkPane } from "./work-pane";

type Props = {
  page: AttemptPage;
  /** What was asked for, drawn by the server: its Markdown needs no script here. */
  task: ReactNode;
  desk: Desk;
  zone: string;
  targetHours: number;
};

/** The grading page: what waits, the work, the grade. */
export function GradingDesk({ page, task, desk, zone, targetHours }: Props) {
  const state = useDesk(page, desk);
  const { claim, release, ask } = state.claim;
  return (
    <div className="flex h-screen min-h-0 flex-col max-md:h-auto">
      <DeskTop page={page} desk={desk}>
        <ClaimBar
          claim={claim}
          zone={zone}
          onRelease={() => void release()}
          onAgain={() => void ask()}
        />
      </DeskTop>
      <div className="grid min-h-0 flex-1 grid-cols-[216px_minmax(0,1fr)_344px] grid-rows-[minmax(0,1fr)] max-lg:grid-cols-[minmax(0,1fr)_344px] max-md:block">
        <WaitingList page={page} desk={desk} targetHours={targetHours} />
        <WorkPane page={page} task={task} zone={zone} tab={state.tab} onTab={state.setTab} />
        <DeskPane page={page} desk={desk} zone={zone} state={state} />
      </div>
      <KeysFoot
        criteria={page.assignment.rubric?.length ?? 0}
        kept={state.isWaiting ? state.typing.kept : null}
        zone={zone}
        onHelp={() => state.onHelp(true)}
      />
      <KeysDialog open={state.isHelpOpen} onOpenChange={state.onHelp} />
    </div>
  );
}
