"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { askForLink } from "./ask-for-link";

type Answer = {
  email: string;
  message?: string;
  fields?: Record<string, string>;
  isSent?: boolean;
};

/** Asks for a mail that leads to a new password. */
export function ForgottenForm() {
  const [answer, submit, isPending] = useActionState(ask, { email: "" });
  return (
    <form action={submit} className="grid gap-5" noValidate>
      <Field label="E-mail" error={answer.fields?.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer.email}
        />
      </Field>
      {answer.message && !answer.fields ? (
        <Notice is="overdue" announce>
          {answer.message}
        </Notice>
      ) : null}
      {answer.isSent ? (
        <Notice is="passed" announce>
          If {answer.email} belongs to somebody here, a link to a new password is on its way. It
          works once, within an hour.
        </Notice>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={isPending}
        loadingText="Sending"
      >
        Mail me a link
      </Button>
    </form>
  );
}

async function ask(_: Answer, data: FormData): Promise<Answer> {
  const email = String(data.get("email"));
  const result = await askForLink({ email, kind: "password" });
  return result.ok ? { email, isSent: true } : { email, ...result };
}
