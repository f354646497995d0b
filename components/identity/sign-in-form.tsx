"use client";

import { Mail } from "lucide-react";
import Link from "next/link";
import { useActionState, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { Problem } from "@/components/ui/problem";
import { signIn } from "@/lib/identity/actions";
import { reached } from "@/lib/reached";
import { ask } from "./ask";

type Answer = {
  email?: string;
  message?: string;
  fields?: Record<string, string>;
  sentTo?: string;
};

/** E-mail and password, or a link by mail. next is where to go on to. */
export function SignInForm({ next, notice }: { next?: string; notice?: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [mailing, startMailing] = useTransition();
  const [mailed, setMailed] = useState<Answer>();
  const [answer, submit, signingIn] = useActionState(enter, {});
  const shown = mailed ?? answer;

  async function enter(_: Answer, data: FormData): Promise<Answer> {
    setMailed(undefined);
    const email = String(data.get("email"));
    const result = await reached(() =>
      signIn({ email, password: String(data.get("password")), next }),
    );
    if (!result.ok) return { email, ...result };
    // A whole new document: nothing of whoever was here before stays in memory.
    window.location.assign(result.data.next);
    return new Promise(() => {});
  }

  function mail() {
    const email = form.current ? String(new FormData(form.current).get("email")) : "";
    startMailing(async () => {
      const result = await ask("/api/auth/link", { email, kind: "sign-in" });
      setMailed(result.ok ? { sentTo: email } : result);
    });
  }

  return (
    <form ref={form} action={submit} className="grid gap-5" noValidate>
      {notice && !shown.message && !shown.sentTo ? <Notice is="due">{notice}</Notice> : null}
      <Field label="E-mail" error={shown.fields?.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={answer.email}
        />
      </Field>
      <div className="relative">
        <Field label="Password" error={shown.fields?.password}>
          <PasswordInput name="password" autoComplete="current-password" />
        </Field>
        {/* After the field, so that Tab leads from the e-mail to the password. */}
        <Link
          href="/forgotten"
          className="absolute end-0 top-0 font-medium text-accent-text text-small"
        >
          Forgotten?
        </Link>
      </div>
      <Problem>{shown.fields ? null : shown.message}</Problem>
      {shown.sentTo ? (
        <Notice is="passed" announce>
          If {shown.sentTo} belongs to somebody here, a sign-in link is on its way. It works once,
          within an hour.
        </Notice>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={signingIn}
        loadingText="Signing in"
      >
        Sign in
      </Button>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-3 text-ink-3 text-small before:h-px before:bg-line before:content-[''] after:h-px after:bg-line after:content-['']">
        or
      </div>
      <Button size="lg" block loading={mailing} loadingText="Sending" onClick={mail}>
        <Mail size={18} aria-hidden />
        Mail me a sign-in link
      </Button>
    </form>
  );
}
