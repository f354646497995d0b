"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AttemptPage } from "@/lib/grading/schema";
import { ChangePane } from "./change-pane";
import { ClaimBar } from "./claim-bar";
import type { Desk } from "./desk";
import { DeskTop } from "./desk-top";
import { GradePane } from "./grade-pane";
import { GradedPane } from "./graded-pane";
import { KeysDialog } from "./keys-dialog";
import { KeysFoot } from "./keys-foot";
import { useClaim } from "./use-claim";
import { useDeskKeys } from "./use-desk-keys";
import { useGiving } from "./use-giving";
import { useGrade } from "./use-grade";
import { WaitingList } from "./waiting-list";
import { tabsOf, WorkPane } from "./work-pane";

/** The grading page: what waits, the work, the grade. */
export function GradingDesk({
  page,
  desk,
  zone,
  targetHours,
}: {
  page: AttemptPage;
  desk: Desk;
  zone: string;
  targetHours: number;
}) {
  const router = useRouter();
  const isWaiting = page.attempt.state === "submitted";
  const tabs = tabsOf(page);
  const [tab, setTab] = useState(tabs[0] ?? "text");
  const [open, setOpen] = useState<"bank" | "keys">();
  const typing = useGrade(page);
  const giving = useGiving(page, typing, desk);
  const claim = useClaim(page.attempt.id, isWaiting, router.refresh);
  const bank = { isBankOpen: open === "bank", onBank: toggle("bank") };

  function toggle(what: "bank" | "keys") {
    return (isOpen: boolean) => setOpen(isOpen ? what : undefined);
  }
  useDeskKeys({
    page,
    desk,
    typing,
    isGrading: isWaiting || giving.isChanging,
    onNextTab: () => setTab(tabs[(tabs.indexOf(tab) + 1) % tabs.length] ?? tab),
    onBank: () => setOpen("bank"),
    onHelp: () => setOpen("keys"),
    onSubmit: () => isWaiting && giving.give(),
  });

  return (
    <div className="flex h-screen min-h-0 flex-col max-md:h-auto">
      <DeskTop page={page} desk={desk}>
        <ClaimBar
          claim={claim.claim}
          zone={zone}
          onRelease={() => void claim.release()}
          onAgain={() => void claim.ask()}
        />
      </DeskTop>
      <div className="grid min-h-0 flex-1 grid-cols-[216px_minmax(0,1fr)_344px] grid-rows-[minmax(0,1fr)] max-lg:grid-cols-[minmax(0,1fr)_344px] max-md:block">
        <WaitingList
          rows={page.queue.rows}
          current={page.attempt.id}
          desk={desk}
          now={page.now}
          targetHours={targetHours}
        />
        <WorkPane page={page} zone={zone} tab={tab} onTab={setTab} />
        {isWaiting ? (
          <GradePane
            page={page}
            grade={typing.grade}
            onChange={typing.change}
            {...bank}
            problem={giving.problem}
            isSaving={giving.isSaving}
            submit="Grade and next"
            onSubmit={() => giving.give()}
          />
        ) : giving.isChanging ? (
          <ChangePane page={page} typing={typing} giving={giving} {...bank} />
        ) : (
          <GradedPane
            page={page}
            desk={desk}
            zone={zone}
            onChange={() => giving.setChanging(true)}
          />
        )}
      </div>
      <KeysFoot
        criteria={page.assignment.rubric?.length ?? 0}
        kept={isWaiting ? typing.kept : null}
        zone={zone}
        onHelp={() => setOpen("keys")}
      />
      <KeysDialog open={open === "keys"} onOpenChange={toggle("keys")} />
    </div>
  );
}
