"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Problem } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { changeRole } from "@/lib/identity/people-actions";
import { aRole, roleWord } from "@/lib/identity/role-words";
import { reached } from "@/lib/reached";
import type { Role } from "@/lib/session";

type Answer = { message?: string; fields?: Record<string, string>; role?: Role; reason?: string };
type Person = { id: string; full_name: string; role: Role; choices: readonly Role[] };

/** Another staff role for a person, with a reason. */
export function ChangeRoleDialog({
  person,
  open,
  onClose,
}: {
  person: Person;
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={`Change the role of ${person.full_name}`}
      description={`Now ${aRole(person.role)}. The new role counts from their next click.`}
    >
      <RoleForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function RoleForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const [answer, submit, isPending] = useActionState(save, {});

  async function save(_: Answer, data: FormData): Promise<Answer> {
    const role = person.choices.find((choice) => choice === data.get("role"));
    const reason = String(data.get("reason"));
    if (!role) return { reason, fields: { role: "Choose a role." } };
    const result = await reached(() => changeRole({ id: person.id, role, reason }));
    if (!result.ok) return { role, reason, ...result };
    toast(`${person.full_name} is ${aRole(role)} now.`);
    onClose();
    return {};
  }

  return (
    <form action={submit} className="grid gap-4" noValidate>
      <Field label="Role" error={answer.fields?.role}>
        <Select
          name="role"
          placeholder="Choose a role"
          defaultValue={answer.role}
          options={person.choices.map((role) => ({ value: role, label: roleWord(role) }))}
        />
      </Field>
      <Field label="Reason" error={answer.fields?.reason}>
        <Textarea name="reason" rows={2} defaultValue={answer.reason} />
      </Field>
      <Problem>{answer.fields ? null : answer.message}</Problem>
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={isPending} loadingText="Saving">
          Change role
        </Button>
      </DialogButtons>
    </form>
  );
}
