"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AttemptPage } from "@/lib/grading/schema";
import type { Desk } from "./desk";
import { useClaim } from "./use-claim";
import { useDeskKeys } from "./use-desk-keys";
import { useGiving } from "./use-giving";
import { useGrade } from "./use-grade";
import { tabsOf } from "./work-pane";

/** Everything that happens on the grading page: the tab, the claim, what is typed, what is saved, the keys. */
export function useDesk(page: AttemptPage, desk: Desk) {
  const router = useRouter();
  const isWaiting = page.attempt.state === "submitted";
  const tabs = tabsOf(page);
  const [tab, setTab] = useState(tabs[0] ?? "text");
  const [open, setOpen] = useState<"bank" | "keys">();
  const typing = useGrade(page);
  const giving = useGiving(page, typing, desk);
  const claim = useClaim(page.attempt.id, isWaiting, router.refresh);
  const show = (what: "bank" | "keys") => (isOpen: boolean) => setOpen(isOpen ? what : undefined);

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
  return {
    isWaiting,
    tab,
    setTab,
    typing,
    giving,
    claim,
    isHelpOpen: open === "keys",
    onHelp: show("keys"),
    bank: { isBankOpen: open === "bank", onBank: show("bank") },
  };
}

export type DeskState = ReturnType<typeof useDesk>;
