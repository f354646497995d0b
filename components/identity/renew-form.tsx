"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import { ask } from "./ask";

type Answer = { message?: string; isSent?: boolean };

/** Asks for a new invitation in place of an expired one. */
export function RenewForm({ token, email }: { token: string; email: string }) {
  const [answer, submit, isPending] = useActionState(renew, {});

  async function renew(): Promise<Answer> {
    const result = await ask("/api/invitations/renew", { token });
    return result.ok ? { isSent: true } : { message: result.message };
  }

  if (answer.isSent) {
    return (
      <Notice is="passed" announce>
        A new invitation is on its way to {email}. Open the link in that mail.
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid gap-5">
      <Problem>{answer.message}</Problem>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={isPending}
        loadingText="Sending"
      >
        Send me a new one
      </Button>
    </form>
  );
}
