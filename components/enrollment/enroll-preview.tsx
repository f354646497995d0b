import { FileText, Mail, UserRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Problem } from "@/components/ui/problem";
import { SendKey } from "@/components/ui/send-key";
import { dayInWords } from "@/lib/calendar-day";
import type { EnrollmentPreview } from "@/lib/enrollment/new-student-schema";
import { counted } from "@/lib/format";
import { LiveSheet } from "./live-sheet";
import type { NewStudent } from "./use-new-student";

/** What Enroll will make, as the database works it out, and the one button that makes it. */
export function EnrollPreview({ student }: { student: NewStudent }) {
  const { typed, invoice, preview, refusal, isSaving } = student;
  const shown = invoice ? preview.data : undefined;
  const name = typed.fullName.trim();
  const isMissing = shown !== undefined && Number(shown.missing) !== 0;
  return (
    <aside
      aria-label="What Enroll creates"
      className="grid min-h-[calc(100vh-52px)] content-start gap-4 border-line border-s bg-canvas p-6 max-[1100px]:min-h-0 max-[1100px]:border-0 max-md:p-4"
    >
      <LiveSheet
        title="What Enroll creates"
        preview={preview}
        isAsked={invoice !== null}
        className="min-[1100px]:sticky min-[1100px]:top-[76px]"
      >
        <Made student={student} preview={shown} />
      </LiveSheet>
      <Problem>{refusal?.message}</Problem>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        block
        loading={isSaving}
        loadingText={`Enrolling ${name}`}
        disabled={isMissing}
      >
        <span className="truncate">Enroll {name || "the student"}</span>
        <Kbd onAccent>
          <SendKey />
        </Kbd>
      </Button>
      {isMissing ? (
        <p className="text-ink-3 text-small">
          Enroll works once the instalments come to the total.
        </p>
      ) : null}
    </aside>
  );
}

function Made({ student, preview }: { student: NewStudent; preview?: EnrollmentPreview }) {
  const { typed, invoice, options } = student;
  const courses = typed.courses.filter(({ id }) => id !== "").length;
  const icon = "mt-0.5 flex-none text-ink-3";
  return (
    <ul className="grid gap-1.5 border-line border-t px-5 py-3.5 text-ink-2 text-small first:border-0">
      <li className="flex gap-2">
        <UserRound size={14} aria-hidden className={icon} />
        {courses > 1 ? `Student in ${counted(courses, "course")}` : "Student and enrollment"}
        {typed.startsOn ? ` from ${dayInWords(typed.startsOn)}` : ""}
      </li>
      <li className="flex gap-2">
        <FileText size={14} aria-hidden className={icon} />
        {invoice ? invoiceInWords(typed.isIssued, preview) : "No invoice, as no price is given"}
      </li>
      <li className="flex gap-2">
        <Mail size={14} aria-hidden className={icon} />
        <span className="min-w-0 break-words">
          Invitation{typed.email.trim() ? ` to ${typed.email.trim()}` : ""}, valid{" "}
          {counted(options.invitation_days, "day")}
        </span>
      </li>
    </ul>
  );
}

function invoiceInWords(isIssued: boolean, preview?: EnrollmentPreview) {
  if (!preview) return "An invoice";
  return isIssued
    ? "The next invoice number, issued today"
    : "A draft invoice, without a number yet";
}
