import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmForm } from "@/components/identity/confirm-form";
import { DoorPage } from "@/components/identity/door-page";

export const metadata: Metadata = { title: "Sign in" };

/** Opening it changes nothing: mail scanners open every link. */
export default async function ConfirmPage({ searchParams }: PageProps<"/auth/confirm">) {
  const { token_hash: tokenHash, type } = await searchParams;
  if (typeof tokenHash !== "string") redirect("/sign-in");
  if (type === "recovery") redirect(`/set-password?token_hash=${encodeURIComponent(tokenHash)}`);
  return (
    <DoorPage title="Welcome back" lead="The link in your mail signs you in without a password.">
      <ConfirmForm tokenHash={tokenHash} />
    </DoorPage>
  );
}
