"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { toast } from "@/components/ui/toast";
import { changeActivity } from "@/lib/identity/people-actions";
import { ChangeRoleDialog } from "./change-role-dialog";
import type { PersonRow } from "./people-table";

/** What may be changed about a person, each with a reason; nothing for oneself and for who stands higher. */
export function PersonActions({ person }: { person: PersonRow }) {
  const [asked, setAsked] = useState<"role" | "activity">();
  const close = () => setAsked(undefined);
  if (!person.can_change) return null;
  const { id, full_name: name, is_active: isActive } = person;

  async function change(reason: string) {
    const result = await changeActivity({ id, isActive: !isActive, reason });
    if (!result.ok) return { message: result.message };
    toast(isActive ? `${name} is signed out everywhere.` : `${name} can sign in again.`);
  }

  return (
    <>
      <Menu
        trigger={
          <Button variant="ghost" size="sm" icon aria-label={`Change ${name}`} className="-my-1.5">
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        {person.choices.length > 0 ? (
          <MenuItem onSelect={() => setAsked("role")}>Change role</MenuItem>
        ) : null}
        <MenuItem danger={isActive} onSelect={() => setAsked("activity")}>
          {isActive ? "End access" : "Give access back"}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asked === "activity"}
        onOpenChange={close}
        title={isActive ? `End the access of ${name}` : `Give ${name} access again`}
        confirm={isActive ? "End access" : "Give access back"}
        danger={isActive}
        reason="required"
        onConfirm={change}
      >
        {isActive
          ? "They are signed out on their next click and cannot sign in. What they did stays, and you can give access back."
          : "They can sign in with their password from now on, and find everything as it was."}
      </ConfirmDialog>
      <ChangeRoleDialog person={person} open={asked === "role"} onClose={close} />
    </>
  );
}
