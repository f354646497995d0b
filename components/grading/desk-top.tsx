"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { StaffBar } from "@/components/shell/staff-bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonStyle } from "@/components/ui/button-style";
import { number } from "@/lib/format";
import { neighbours } from "@/lib/grading/neighbours";
import type { AttemptPage } from "@/lib/grading/schema";
import { attemptHref, type Desk, studentHref } from "./desk";

/** The bar over a grading page: where it is, the claim (children), the attempts before and after. */
export function DeskTop({
  page,
  desk,
  children,
}: {
  page: AttemptPage;
  desk: Desk;
  children: React.ReactNode;
}) {
  const { queue, student } = page;
  const { previous, next } = neighbours(page);
  const trail =
    desk === "mentor"
      ? [{ label: "Queue", href: "/mentor" as const }]
      : [
          { label: "Students", href: "/admin/students" as const },
          { label: student.name, href: { pathname: studentHref(desk, student.id) } },
        ];
  const isWaiting = page.attempt.state === "submitted";
  return (
    <StaffBar crumbs={<Breadcrumbs trail={trail} here={page.assignment.title} tight />}>
      {children}
      <Step href={previous ? attemptHref(desk, previous) : null} name="Previous attempt">
        <ChevronUp size={16} aria-hidden />
      </Step>
      <Step href={next ? attemptHref(desk, next) : null} name="Next attempt">
        <ChevronDown size={16} aria-hidden />
      </Step>
      {isWaiting ? (
        <span className="num ms-1.5 text-ink-3 text-small max-md:hidden">
          {number(queue.position)} of {number(queue.total)}
        </span>
      ) : null}
    </StaffBar>
  );
}

function Step({
  href,
  name,
  children,
}: {
  href: ReturnType<typeof attemptHref> | null;
  name: string;
  children: React.ReactNode;
}) {
  const look = buttonStyle({ size: "sm", icon: true });
  if (!href)
    return (
      <button type="button" disabled aria-label={name} className={look}>
        {children}
      </button>
    );
  return (
    <Link href={href} aria-label={name} className={look}>
      {children}
    </Link>
  );
}
