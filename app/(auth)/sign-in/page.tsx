import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DoorPage } from "@/components/identity/door-page";
import { SignInForm } from "@/components/identity/sign-in-form";
import { localPath } from "@/lib/identity/local-path";
import { currentUser, homeOf } from "@/lib/session";

export const metadata: Metadata = { title: "Sign in" };

const notices: Record<string, string> = {
  access: "Your access to this academy has ended. Ask the academy if you think it should not have.",
  session: "You were signed out. Sign in again to go on.",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, ended } = await searchParams;
  const target = localPath(next);
  const user = await currentUser();
  if (user) redirect(target ?? homeOf(user.role));
  return (
    <DoorPage
      title="Welcome back"
      lead={
        target && target !== "/"
          ? "Sign in to go on to the page you asked for."
          : "Sign in with the e-mail you were invited with."
      }
      foot={
        <>
          No account yet? The academy invites you by mail.{" "}
          <Link href="/invitation" className="link">
            My invitation expired
          </Link>
        </>
      }
    >
      <SignInForm
        next={target ?? undefined}
        notice={typeof ended === "string" ? notices[ended] : undefined}
      />
    </DoorPage>
  );
}
