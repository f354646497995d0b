"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import { ask } from "./ask";

type Answer = {
  email: string;
  message?: string;
  fields?: Record<string, string>;
  isSent?: boolean;
};

/** One e-mail address that gets a mail: a link to a new password, or the invitation once more. sent is said whether or not anybody has the address. */
export function MailForm({
  wish,
  button,
  sent,
}: {
  wish: "password" | "invitation";
  button: string;
  sent: ReactNode;
}) {
  const [answer, submit, isPending] = useActionState(send, { email: "" });

  async function send(_: Answer, data: FormData): Promise<Answer> {
    const email = String(data.get("email"));
    const result =
      wish === "password"
        ? await ask("/api/auth/link", { email, kind: "password" })
        : await ask("/api/invitations/remind", { email });
    return result.ok ? { email, isSent: true } : { email, ...result };
  }

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
      <Problem>{answer.fields ? null : answer.message}</Problem>
      {answer.isSent ? (
        <Notice is="passed" announce>
          {sent}
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
        {button}
      </Button>
    </form>
  );
}
