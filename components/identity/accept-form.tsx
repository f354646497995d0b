"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { ask } from "./ask";
import { NewPasswordField } from "./new-password-field";

type Answer = {
  fullName: string;
  password?: string;
  message?: string;
  fields?: Record<string, string>;
};

/** Accepts an invitation: name, e-mail (as invited), a password. */
export function AcceptForm({
  token,
  email,
  fullName,
}: {
  token: string;
  email: string;
  fullName: string;
}) {
  const [answer, submit, isPending] = useActionState(accept, { fullName });

  async function accept(_: Answer, data: FormData): Promise<Answer> {
    const given = {
      fullName: String(data.get("fullName")),
      password: String(data.get("password")),
    };
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const result = await ask<{ next: string }>("/api/invitations/accept", {
      token,
      timeZone,
      ...given,
    });
    if (!result.ok) return { ...given, ...result };
    window.location.assign(result.next);
    return new Promise(() => {});
  }

  return (
    <form action={submit} className="grid gap-5" noValidate>
      <Field label="Full name" error={answer.fields?.fullName}>
        <Input name="fullName" dir="auto" autoComplete="name" defaultValue={answer.fullName} />
      </Field>
      <Field label="E-mail" hint="You sign in with this address.">
        <Input type="email" autoComplete="username" value={email} readOnly className="text-ink-2" />
      </Field>
      <NewPasswordField label="Password" error={answer.fields?.password} typed={answer.password} />
      <Problem>{answer.fields ? null : answer.message}</Problem>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={isPending}
        loadingText="Letting you in"
      >
        Accept and sign in
      </Button>
    </form>
  );
}
