"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { signInByLink } from "@/lib/identity/actions";
import { reached } from "@/lib/reached";

type Answer = { message?: string };

/** One button that uses the mailed link up: only a person presses it, never a mail scanner. */
export function ConfirmForm({ tokenHash }: { tokenHash: string }) {
  const [answer, submit, isPending] = useActionState(enter, {});

  async function enter(): Promise<Answer> {
    const result = await reached(() => signInByLink({ tokenHash }));
    if (!result.ok) return result;
    window.location.assign(result.data.next);
    return new Promise(() => {});
  }

  return (
    <form action={submit} className="grid gap-5">
      {answer.message ? (
        <Notice
          is="overdue"
          announce
          end={
            <Link href="/sign-in" className="link">
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
        loadingText="Signing in"
      >
        Sign in
      </Button>
    </form>
  );
}
