"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { resetPassword } from "@/lib/identity/actions";
import { reached } from "@/lib/reached";
import { NewPasswordField } from "./new-password-field";

type Answer = { message?: string; fields?: Record<string, string> };

/** Sets the password with the token of a mailed link. */
export function SetPasswordForm({ tokenHash }: { tokenHash: string }) {
  const [answer, submit, isPending] = useActionState(set, {});

  async function set(_: Answer, data: FormData): Promise<Answer> {
    const result = await reached(() =>
      resetPassword({ tokenHash, password: String(data.get("password")) }),
    );
    if (!result.ok) return result;
    window.location.assign(result.data.next);
    return new Promise(() => {});
  }

  return (
    <form action={submit} className="grid gap-5" noValidate>
      <NewPasswordField error={answer.fields?.password} />
      {answer.message && !answer.fields?.password ? (
        <Notice
          is="overdue"
          announce
          end={
            <Link href="/forgotten" className="link">
              New link
            </Link>
          }
        >
          {answer.message}
        </Notice>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={isPending}
        loadingText="Saving"
      >
        Save and sign in
      </Button>
    </form>
  );
}
