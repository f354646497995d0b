"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { counted } from "@/lib/format";
import { invitePerson } from "@/lib/identity/people-actions";
import type { InviteOptions } from "@/lib/identity/queries";
import { roleWord } from "@/lib/identity/role-words";
import { reached } from "@/lib/reached";

type Typed = { fullName: string; email: string; courseId?: string; mentorId?: string };
type Answer = { typed?: Typed; message?: string; fields?: Record<string, string> };

/** Name, e-mail, role; for a student also course and mentor. */
export function InviteForm({ options, onDone }: { options: InviteOptions; onDone: () => void }) {
  const [role, setRole] = useState(options.roles[0] ?? "student");
  const [answer, submit, isPending] = useActionState(invite, {});
  const { typed, message, fields } = answer;

  async function invite(_: Answer, data: FormData): Promise<Answer> {
    const given = readForm(data);
    const result = await reached(() => invitePerson({ role, ...given }));
    if (!result.ok) return { typed: given, ...result };
    if (!result.data.isMailed) return { message: unmailed(given.fullName) };
    toast(`${given.fullName} is invited.`);
    onDone();
    return {};
  }

  return (
    <form action={submit} className="grid gap-4" noValidate>
      <Field label="Full name" error={fields?.fullName}>
        <Input name="fullName" dir="auto" autoComplete="off" defaultValue={typed?.fullName} />
      </Field>
      <Field label="E-mail" hint="The invitation goes here." error={fields?.email}>
        <Input name="email" type="email" autoComplete="off" defaultValue={typed?.email} />
      </Field>
      {options.roles.length > 1 ? (
        <Field label="Role">
          <Select
            value={role}
            onValueChange={(value) =>
              setRole(options.roles.find((one) => one === value) ?? "student")
            }
            options={options.roles.map((one) => ({ value: one, label: roleWord(one) }))}
          />
        </Field>
      ) : null}
      {role === "student" ? <StudentFields options={options} typed={typed} /> : null}
      <Problem>{fields ? null : message}</Problem>
      <DialogButtons>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" loading={isPending} loadingText="Inviting">
          Send invitation
        </Button>
      </DialogButtons>
    </form>
  );
}

function StudentFields({ options, typed }: { options: InviteOptions; typed?: Typed }) {
  return (
    <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
      <Field label="Course" optional>
        <Select
          name="courseId"
          placeholder="None yet"
          defaultValue={typed?.courseId}
          options={options.courses.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Field label="Mentor" optional>
        <Select
          name="mentorId"
          placeholder="None yet"
          defaultValue={typed?.mentorId}
          options={options.mentors.map((mentor) => ({
            value: mentor.id,
            label: mentor.full_name,
            hint: counted(mentor.students, "student"),
          }))}
        />
      </Field>
    </div>
  );
}

function readForm(data: FormData): Typed {
  const text = (name: string) => String(data.get(name) ?? "");
  return {
    fullName: text("fullName"),
    email: text("email"),
    courseId: text("courseId") || undefined,
    mentorId: text("mentorId") || undefined,
  };
}

function unmailed(name: string) {
  return `${name} is invited, but the mail did not leave. Send it again from the list of invitations.`;
}
