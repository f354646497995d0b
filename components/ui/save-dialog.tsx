"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Problem } from "./problem";

/**
 * A dialog that saves one thing: its fields (children), why it was refused (problem), and the button that does it:
 * what it says (label), as a danger or not, whether something has to come first (isBlocked), and what it says
 * meanwhile (loadingText).
 */
export function SaveDialog({
  label,
  loadingText,
  isDanger = false,
  isBlocked = false,
  isSaving,
  problem,
  onSave,
  onClose,
  children,
  ...dialog
}: {
  title: ReactNode;
  description?: ReactNode;
  wide?: boolean;
  label: string;
  loadingText?: string;
  isDanger?: boolean;
  isBlocked?: boolean;
  isSaving: boolean;
  problem: string | undefined;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog
      {...dialog}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant={isDanger ? "danger" : "primary"}
            loading={isSaving}
            loadingText={loadingText}
            aria-disabled={isBlocked || undefined}
            onClick={() => !isBlocked && onSave()}
          >
            {label}
          </Button>
        </>
      }
    >
      {children}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
