"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { updateProfile } from "@/lib/identity/profile-actions";
import { reached } from "@/lib/reached";

type Typed = { fullName: string; phoneNumber: string; timeZone: string };
type Answer = { typed: Typed; message?: string; fields?: Record<string, string> };

/** One's own name, phone and time zone; zones are its options. */
export function ProfileForm({
  saved,
  email,
  zones,
}: {
  saved: Typed;
  email: string;
  zones: ReactNode;
}) {
  const [{ typed, message, fields }, submit, isPending] = useActionState(save, { typed: saved });
  return (
    <form action={submit} className="grid gap-5" noValidate>
      <Field label="Full name" error={fields?.fullName}>
        <Input name="fullName" dir="auto" autoComplete="name" defaultValue={typed.fullName} />
      </Field>
      <Field label="E-mail" hint="You sign in with it. Ask your academy to change it.">
        <Input type="email" value={email} readOnly className="text-ink-2" />
      </Field>
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 max-md:grid-cols-1">
        <Field label="Phone" optional error={fields?.phoneNumber}>
          <Input
            name="phoneNumber"
            type="tel"
            autoComplete="tel"
            placeholder="+34 612 345 678"
            defaultValue={typed.phoneNumber}
          />
        </Field>
        <Field label="Time zone" error={fields?.timeZone}>
          <NativeSelect key={typed.timeZone} name="timeZone" defaultValue={typed.timeZone}>
            {zones}
          </NativeSelect>
        </Field>
      </div>
      <Problem>{fields ? null : message}</Problem>
      <div>
        <Button type="submit" variant="primary" loading={isPending} loadingText="Saving">
          Save profile
        </Button>
      </div>
    </form>
  );
}

async function save(_: Answer, data: FormData): Promise<Answer> {
  const typed = {
    fullName: String(data.get("fullName")),
    phoneNumber: String(data.get("phoneNumber")),
    timeZone: String(data.get("timeZone")),
  };
  const result = await reached(() => updateProfile(typed));
  if (!result.ok) return { typed, ...result };
  toast("Your profile is saved.");
  return { typed };
}
