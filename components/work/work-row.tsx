import Link from "next/link";
import type { ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import { statusWords, toneText } from "@/components/ui/status-words";
import { capital, dayTime, due, nearAt, span } from "@/lib/format";
import type { Mentor, PieceOfWork } from "@/lib/work/schema";
import { standingOfWork, type Zones } from "@/lib/work/standing";
import { attemptOf, firstName, handedIn, lockReasons, usualAnswer } from "@/lib/work/words";

type Props = { piece: PieceOfWork; mentor: Mentor | null; zones: Zones; namesCourse: boolean };

/** One assignment: where it stands, what was said last, by when. A locked one leads nowhere and says what opens it. */
export function WorkRow({ piece, mentor, zones, namesCourse }: Props) {
  const isLocked = !piece.is_open && (piece.attempt === null || piece.attempt.state === "draft");
  const standing = isLocked ? { is: "locked" as const } : standingOfWork(piece, zones);
  const { glyph, tone, word } = statusWords[standing.is];
  const lesson = `${piece.label} ${piece.lesson}`;
  return (
    <li className="border-line border-b last:border-0">
      <Frame piece={piece}>
        <span className={`pt-1 ${toneText[tone]}`}>
          <Glyph name={glyph} size={16} />
        </span>
        <span className="grid min-w-0 gap-0.5">
          <span className={isLocked ? "text-ink-2" : "font-name"}>{piece.title}</span>
          <span className="max-w-[80ch] text-ink-3 text-small">
            {isLocked ? lockReasons(piece.reasons, zones.now) : said(piece, mentor, zones)}
          </span>
          <span className="text-ink-3 text-small">
            {namesCourse ? `${piece.course}, ` : ""}
            {lesson}
            {piece.is_required ? "" : ", optional"}
          </span>
        </span>
        <span className="num grid flex-none content-start justify-items-end gap-0.5 pt-[3px] text-small max-sm:col-start-2 max-sm:flex max-sm:gap-x-2.5">
          <span className={`font-medium ${toneText[tone]}`}>
            {"word" in standing && standing.word ? deadline(piece, zones, standing.word) : word}
          </span>
          <span className="text-ink-3">{beside(piece, zones)}</span>
        </span>
      </Frame>
    </li>
  );
}

const row =
  "grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 gap-y-1 py-3.5 max-sm:grid-cols-[16px_minmax(0,1fr)]";

function Frame({ piece, children }: { piece: PieceOfWork; children: ReactNode }) {
  if (!piece.is_open) return <div className={row}>{children}</div>;
  return (
    <Link
      href={{ pathname: `/lessons/${piece.recording_id}`, hash: "work" }}
      className={`${row} hover:bg-hover`}
    >
      {children}
    </Link>
  );
}

/** The line under the title: the latest thing that happened. */
function said({ attempt, reasons, is_open }: PieceOfWork, mentor: Mentor | null, zones: Zones) {
  if (!attempt) return "Not started.";
  if (attempt.state === "submitted" && attempt.submitted_at)
    return `${handedIn({ submitted_at: attempt.submitted_at }, zones.reader, zones.now)} ${usualAnswer(mentor)}`;
  // The list gets the first 200 characters; the lesson shows all.
  const more = attempt.feedback?.length === 200 ? "…" : "";
  const feedback = attempt.feedback
    ? `${firstName(attempt.graded_by ?? "")}: “${attempt.feedback}${more}”`
    : null;
  if (attempt.state === "draft")
    return feedback ?? `Draft saved ${nearAt(attempt.saved_at, zones.reader, zones.now)}.`;
  return feedback ?? (is_open ? "Graded without a comment." : lockReasons(reasons, zones.now));
}

/** "Due Friday, 23:59": a deadline always has its hour; "Overdue 2 d" as it is. */
function deadline({ due_at }: PieceOfWork, zones: Zones, word: string) {
  return due_at && word.startsWith("Due") ? due(due_at, zones.company, zones.now) : word;
}

/** The second line at the far side: score, attempt, or how long it takes. */
function beside(piece: PieceOfWork, zones: Zones) {
  const { attempt, attempts_allowed: allowed, due_at } = piece;
  if (attempt && attempt.score !== null && attempt.state === "graded")
    return `${attempt.score} of ${piece.max_score}`;
  if (attempt?.state === "submitted") return attemptOf(attempt.number, allowed);
  const next = (attempt?.number ?? 0) + (attempt?.state === "returned" ? 1 : 0);
  if (next > 1) return attemptOf(next, allowed);
  const isFar = due_at && piece.late_days === 0 && standingOfWork(piece, zones).is !== "due";
  if (isFar) return capital(`due ${dayTime(due_at, zones.company, zones.now)}`);
  return `about ${span(piece.estimated_minutes * 60)}`;
}
