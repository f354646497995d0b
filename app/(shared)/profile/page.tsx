import type { Metadata } from "next";
import { ProfileTabs } from "@/components/enrollment/profile-tabs";
import { PasswordForm } from "@/components/identity/password-form";
import { ProfileForm } from "@/components/identity/profile-form";
import { ProfileSection } from "@/components/identity/profile-section";
import { SignOutEverywhere } from "@/components/identity/sign-out-everywhere";
import { TimeZones } from "@/components/identity/time-zones";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { StudentPage } from "@/components/shell/student-page";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { type Me, requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const user = await requireRole();
  if (user.role !== "student") {
    return (
      <>
        <StaffTop title="Profile" />
        <StaffBody className="max-w-[760px] gap-8">
          <Sections user={user} />
        </StaffBody>
      </>
    );
  }
  return (
    <StudentPage width="narrow" className="grid gap-8">
      <h1 className="text-display max-md:text-display-phone">Profile</h1>
      <ProfileTabs />
      <Sections user={user} />
    </StudentPage>
  );
}

function Sections({ user }: { user: Me }) {
  const saved = {
    fullName: user.full_name,
    phoneNumber: user.phone_number ?? "",
    timeZone: user.time_zone,
  };
  return (
    <div className="grid gap-8">
      <ProfileSection
        title="You"
        lead={`${user.company.name} shows your name to its mentors and staff, and dates in your time zone.`}
      >
        <ProfileForm saved={saved} email={user.email} zones={<TimeZones />} />
      </ProfileSection>
      <ProfileSection title="Password" lead="Changing it signs you out everywhere else.">
        <PasswordForm email={user.email} />
      </ProfileSection>
      <ProfileSection title="Theme" lead="Kept in this browser.">
        <div className="max-w-[360px]">
          <ThemeChoice />
        </div>
      </ProfileSection>
      <ProfileSection
        title="Sessions"
        lead="Still signed in on another device, or lost one? End every session at once."
      >
        <div>
          <SignOutEverywhere />
        </div>
      </ProfileSection>
    </div>
  );
}
