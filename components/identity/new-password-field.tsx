"use client";

import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordRules } from "@/lib/identity/password-rules";

/** A new password, named "password", its rule in view before anything is typed. */
export function NewPasswordField({
  label = "New password",
  error,
  typed,
}: {
  label?: string;
  error?: string;
  /** What stood here when it was refused, to be mended and not typed again. */
  typed?: string;
}) {
  return (
    <Field
      label={label}
      hint={`${passwordRules.fewest} characters or more. Three or four words that only you would put together are good.`}
      error={error}
    >
      <PasswordInput
        name="password"
        autoComplete="new-password"
        minLength={passwordRules.fewest}
        defaultValue={typed}
      />
    </Field>
  );
}
