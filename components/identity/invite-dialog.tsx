"use client";

import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { InviteOptions } from "@/lib/identity/queries";
import { InviteForm } from "./invite-form";

/** The button and the form that bring a person in. Only students: one role to give, none to choose. */
export function InviteDialog({ options }: { options: InviteOptions }) {
  const [isOpen, setOpen] = useState(false);
  const isStudentsOnly = options.roles.length === 1;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" size="sm">
          <UserRoundPlus size={14} aria-hidden />
          {isStudentsOnly ? "Invite a student" : "Invite"}
        </Button>
      }
      title={isStudentsOnly ? "Invite a student" : "Invite a person"}
      description="They receive one mail with a link, and choose their own password."
    >
      <InviteForm options={options} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
