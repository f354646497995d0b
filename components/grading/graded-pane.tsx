"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ago } from "@/lib/format";
import { gradeOf, isSameGrade, rawScore } from "@/lib/grading/grade";
import type { AttemptPage } from "@/lib/grading/schema";
import { firstName } from "@/lib/work/words";
import { attemptHref, type Desk } from "./desk";
import { GradeHistory } from "./grade-history";
import { GradeShown } from "./grade-shown";

/** A grade that stands, with its history. It can be changed while no newer attempt has been handed in. */
export function GradedPane({
  page,
  desk,
  zone,
  onChange,
}: {
  page: AttemptPage;
  desk: Desk;
  zone: string;
  onChange: () => void;
}) {
  const { attempt, assignment, others } = page;
  const newer = others.find(({ number }) => number > attempt.number);
  return (
    <aside
      aria-label="Grade"
      className="flex min-h-0 flex-col border-line border-s max-md:border-s-0 max-md:border-t"
    >
      <div className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-4 max-md:px-4">
        <h2 className="text-heading">Grade</h2>
        <Unsent page={page} zone={zone} />
        <GradeShown grade={attempt} maxScore={assignment.max_score} rubric={assignment.rubric} />
        <GradeHistory
          events={page.events}
          maxScore={assignment.max_score}
          zone={zone}
          now={page.now}
        />
      </div>
      <footer className="grid gap-2.5 border-line border-t px-5 py-3.5 max-md:px-4">
        {newer ? (
          <p className="text-ink-2 text-small">
            Attempt {newer.number} has been handed in since.{" "}
            <Link href={attemptHref(desk, newer.id)} className="link">
              Go to it
            </Link>
          </p>
        ) : (
          <Button block onClick={onChange}>
            Change the grade
          </Button>
        )}
      </footer>
    </aside>
  );
}

/** What the reader had typed when somebody else was first: kept, to compare. */
function Unsent({ page, zone }: { page: AttemptPage; zone: string }) {
  const [isOpen, setOpen] = useState(false);
  const { attempt, assignment, draft } = page;
  const by = attempt.graded_by;
  if (!draft || !by || by.mine || !attempt.graded_at) return null;
  const own = gradeOf({ attempt, draft });
  if (isSameGrade(own, gradeOf({ attempt, draft: null }))) return null;
  return (
    <>
      <Notice
        is="waiting"
        announce
        end={
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            Compare
          </button>
        }
      >
        {firstName(by.name)} graded this {ago(attempt.graded_at, zone, page.now)}. Your feedback is
        kept as a draft.
      </Notice>
      {isOpen ? (
        <section aria-label="Your draft" className="grid gap-2 rounded-control-lg bg-sunken p-3.5">
          <h3 className="font-name text-small">Your draft</h3>
          <GradeShown
            grade={{
              score: rawScore(assignment, own),
              raw_score: null,
              verdict: own.verdict,
              rubric_scores: own.rubric,
              feedback: own.feedback,
            }}
            maxScore={assignment.max_score}
            rubric={assignment.rubric}
          />
        </section>
      ) : null}
    </>
  );
}
