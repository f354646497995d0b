"use client";

import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordRules } from "@/lib/identity/password-rules";

/** A new password, named "password", its rule in view before anything is typed. */
export function NewPasswordField({
  label = "New password",
  error,
}: {
  label?: string;
  error?: string;
}) {
  return (
    <Field
      label={label}
      hint={`${passwordRules.fewest} characters or more. Three or four words that only you would put together are good.`}
      error={error}
    >
      <PasswordInput name="password" autoComplete="new-password" minLength={passwordRules.fewest} />
    </Field>
  );
}
