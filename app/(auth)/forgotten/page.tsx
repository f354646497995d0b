import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/identity/door-page";
import { MailForm } from "@/components/identity/mail-form";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPage() {
  return (
    <DoorPage
      title="Forgotten your password"
      lead="Enter the e-mail you were invited with. We mail you a link to choose a new one."
      foot={
        <>
          Remembered it?{" "}
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        </>
      }
    >
      <MailForm
        wish="password"
        button="Mail me a link"
        sent="If this address belongs to somebody here, a link to choose a new password is on its way. It works once, within an hour."
      />
    </DoorPage>
  );
}
