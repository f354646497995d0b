import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorPage } from "@/components/identity/door-page";
import { SetPasswordForm } from "@/components/identity/set-password-form";

export const metadata: Metadata = { title: "New password" };

export default async function SetPasswordPage({ searchParams }: PageProps<"/set-password">) {
  const { token_hash: tokenHash } = await searchParams;
  if (typeof tokenHash !== "string") redirect("/forgotten");
  return (
    <DoorPage
      title="Choose a new password"
      lead="Saving it signs you in here and out everywhere else."
    >
      <SetPasswordForm tokenHash={tokenHash} />
    </DoorPage>
  );
}
