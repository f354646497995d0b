"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { signOutEverywhere } from "@/lib/identity/actions";

/** Ends every session of the person, after asking once. */
export function SignOutEverywhere() {
  return (
    <ConfirmDialog
      trigger={<Button>Sign out everywhere</Button>}
      title="Sign out everywhere"
      confirm="Sign out everywhere"
      confirming="Signing out"
      onConfirm={() => signOutEverywhere()}
    >
      Every browser and phone you are signed in with is signed out, this one too.
    </ConfirmDialog>
  );
}
