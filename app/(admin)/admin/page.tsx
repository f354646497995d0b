import { ChevronRight, Mail, UserRoundCog, Users } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Sheet } from "@/components/ui/sheet";
import { capital, count, counted, number, spanInWords } from "@/lib/format";
import { type AdminHome, adminHomeOf } from "@/lib/identity/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Overview" };

export default async function AdminHomePage() {
  const user = await requireRole("admin", "superadmin");
  const home = await adminHomeOf(await createClient());
  const now = Date.now();
  return (
    <>
      <StaffTop title="Overview" />
      <StaffBody className="max-w-[880px]">
        <p className="text-display max-md:text-display-phone">
          {sentence(home, user.company.settings.turnaround_hours, now)}
        </p>
        <Sheet>
          <ul>
            <Entry
              href="/admin/students"
              icon={<Users size={16} aria-hidden />}
              name="Students"
              count={home.students}
              note={
                home.without_mentor > 0
                  ? `${capital(count(home.without_mentor, "student"))} without an active mentor`
                  : "Progress, work and access of each"
              }
            />
            <Entry
              href="/admin/people"
              icon={<UserRoundCog size={16} aria-hidden />}
              name="People"
              count={home.people}
              note="Everybody who can sign in, their roles and access"
            />
            <Entry
              href="/admin/people/invitations"
              icon={<Mail size={16} aria-hidden />}
              name="Invitations"
              count={home.open_invitations}
              note={
                home.expired_invitations > 0
                  ? `${capital(count(home.expired_invitations, "more", "more"))} expired unanswered`
                  : "Open, none has expired"
              }
            />
          </ul>
        </Sheet>
      </StaffBody>
    </>
  );
}

function Entry({
  href,
  icon,
  name,
  count: n,
  note,
}: {
  href: Route;
  icon: ReactNode;
  name: string;
  count: number;
  note: string;
}) {
  return (
    <li className="border-line border-b last:border-0">
      <Link href={href} className="flex items-center gap-3 px-4 py-3.5 hover:bg-hover">
        <span className="text-ink-3">{icon}</span>
        <span className="grid gap-0.5">
          <span className="font-name">
            {name} <span className="num font-normal text-ink-3">{number(n)}</span>
          </span>
          <span className="text-ink-3 text-small">{note}</span>
        </span>
        <ChevronRight size={16} aria-hidden className="ms-auto text-ink-3 rtl:-scale-x-100" />
      </Link>
    </li>
  );
}

/** The one thing that matters now: work that waits too long, work that waits, invitations, or that all is well. */
function sentence(
  { waiting, expired_invitations, students }: AdminHome,
  hours: number,
  now: number,
) {
  const { attempts, oldest_at: oldest } = waiting;
  if (attempts > 0 && oldest) {
    const seconds = (now - new Date(oldest).getTime()) / 1000;
    const late = seconds > hours * 3600 ? `, longer than the ${hours} hours promised` : "";
    const who =
      attempts === 1 ? "One attempt waits" : `${capital(count(attempts, "attempt"))} wait`;
    return `${who} for a grade. The oldest has waited ${spanInWords(seconds)}${late}.`;
  }
  if (expired_invitations > 0) {
    const invitations = capital(count(expired_invitations, "invitation"));
    return `${invitations} expired before anybody answered.`;
  }
  if (students === 0) return "Nothing waits. Nobody learns here yet.";
  return `Nothing waits. ${counted(students, "student")} ${students === 1 ? "learns" : "learn"} here.`;
}
