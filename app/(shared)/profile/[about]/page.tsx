import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DetailsForm } from "@/components/enrollment/details-form";
import { ProfileTabs } from "@/components/enrollment/profile-tabs";
import { ProfileSection } from "@/components/identity/profile-section";
import { StudentPage } from "@/components/shell/student-page";
import { detailsOf } from "@/lib/enrollment/details";
import { kindAt } from "@/lib/enrollment/profile-address";
import { ownDetails } from "@/lib/enrollment/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export async function generateMetadata({
  params,
}: PageProps<"/profile/[about]">): Promise<Metadata> {
  const kind = kindAt((await params).about);
  return { title: kind ? detailsOf[kind].title : "Profile" };
}

export default async function DetailsPage({ params }: PageProps<"/profile/[about]">) {
  const user = await requireRole("student");
  const kind = kindAt((await params).about);
  if (!kind || !user.student_id) notFound();
  const saved = await ownDetails(await createClient(), user.student_id);
  const { title, lead } = detailsOf[kind];
  return (
    <StudentPage width="narrow" className="grid gap-8">
      <h1 className="text-display max-md:text-display-phone">Profile</h1>
      <ProfileTabs current={kind} />
      <ProfileSection title={title} lead={lead}>
        <DetailsForm key={kind} kind={kind} saved={saved[kind]} />
      </ProfileSection>
    </StudentPage>
  );
}
