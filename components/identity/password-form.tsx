"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { changePassword } from "@/lib/identity/profile-actions";
import { reached } from "@/lib/reached";
import { NewPasswordField } from "./new-password-field";

type Answer = { message?: string; fields?: Record<string, string>; typed?: string };

/** A new password for who knows the present one. */
export function PasswordForm({ email }: { email: string }) {
  const [{ message, fields, typed }, submit, isPending] = useActionState(save, {});
  return (
    <form action={submit} className="grid gap-5" noValidate>
      {/* For password managers: whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 max-md:grid-cols-1">
        <Field label="Current password" error={fields?.current}>
          <PasswordInput name="current" autoComplete="current-password" />
        </Field>
        <NewPasswordField error={fields?.password} typed={typed} />
      </div>
      <Problem>{fields ? null : message}</Problem>
      <div>
        <Button type="submit" loading={isPending} loadingText="Saving">
          Change password
        </Button>
      </div>
    </form>
  );
}

async function save(_: Answer, data: FormData): Promise<Answer> {
  const typed = String(data.get("password"));
  const result = await reached(() =>
    changePassword({ current: String(data.get("current")), password: typed }),
  );
  if (!result.ok) return { ...result, typed };
  toast("Your password is changed. You are signed out everywhere else.");
  return {};
}
