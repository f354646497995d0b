"use client";

import { Ellipsis } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { toast } from "@/components/ui/toast";
import { resendInvitation, revokeInvitation } from "@/lib/identity/people-actions";
import { reached } from "@/lib/reached";

type Invitation = { id: string; full_name: string; state: string; can_change: boolean };

/** Sends an open or expired invitation again, or takes it back. */
export function InvitationActions({ invitation }: { invitation: Invitation }) {
  const { id, full_name: name, state } = invitation;
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isSending, start] = useTransition();
  if (!invitation.can_change || (state !== "open" && state !== "expired")) return null;

  function send() {
    start(async () => {
      const result = await reached(() => resendInvitation({ id }));
      if (!result.ok) return setProblem(result.message);
      if (!result.data.isMailed)
        return setProblem("The mail did not leave. Send it again in a minute.");
      toast(`A new link is on its way to ${name}.`);
    });
  }

  async function revoke() {
    const result = await revokeInvitation({ id });
    if (!result.ok) return { message: result.message };
    toast(`The invitation of ${name} is taken back.`);
  }

  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="sm"
            icon
            loading={isSending}
            aria-label={`Invitation of ${name}`}
            className="-my-1.5"
          >
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={send}>Send again</MenuItem>
        <MenuItem danger onSelect={() => setAsked(true)}>
          Take back
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setAsked}
        title={`Take back the invitation of ${name}`}
        confirm="Take back"
        danger
        onConfirm={revoke}
      >
        The link in their mail stops working. You can invite them again.
      </ConfirmDialog>
      <Dialog
        open={problem !== undefined}
        onOpenChange={() => setProblem(undefined)}
        title="The invitation was not sent"
        description={problem}
        actions={<Button onClick={() => setProblem(undefined)}>Close</Button>}
      />
    </>
  );
}
