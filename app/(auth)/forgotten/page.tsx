import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/identity/door-page";
import { MailForm } from "@/components/identity/mail-form";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPage() {
  return (
    <DoorPage
      title="Forgotten your password"
      lead="Enter the e-mail you were invited with. The mail leads to a new password."
      foot={
        <>
          It came back to you?{" "}
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        </>
      }
    >
      <MailForm
        wish="password"
        button="Mail me a link"
        sent="If this address belongs to somebody here, a link to a new password is on its way. It works once, within an hour."
      />
    </DoorPage>
  );
}
