import { BookOpen, ReceiptText } from "lucide-react";
import Link from "next/link";
import type { HelpForm } from "@/lib/support/schema";

/** The lesson or the invoice a question is asked from, which whoever answers sees beside it. */
export function StudentQuestionOrigin({
  recording,
  invoice,
}: Pick<HelpForm, "recording" | "invoice">) {
  if (!recording && !invoice) return null;
  const Icon = recording ? BookOpen : ReceiptText;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-y py-3 text-control">
      <Icon size={16} aria-hidden className="flex-none text-ink-3" />
      <span className="num min-w-0 flex-1">
        Asked from{" "}
        <b className="font-name">{recording ? `“${recording.title}”` : invoice?.number}</b>
      </span>
      <Link href="/help/new" className="link text-small">
        Ask about something else
      </Link>
    </p>
  );
}
