import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonStyle } from "@/components/ui/button-style";
import { Glyph } from "@/components/ui/glyph";
import type { LessonPage, Step } from "@/lib/lesson/schema";

/** Where the lesson is, and its neighbours on the way. */
export function LessonHead({ lesson }: { lesson: LessonPage }) {
  const { course, module, here, previous, next } = lesson;
  const address = `/course?course=${course.id}` as const;
  return (
    <div className="mb-3.5 flex min-h-[30px] items-center justify-between gap-4 max-md:mb-2">
      <Breadcrumbs
        trail={[
          { label: "Course", href: address },
          { label: `${module.number} ${module.title}`, href: address },
        ]}
        here={here.label}
      />
      <nav aria-label="Lessons before and after" className="flex gap-2 max-md:hidden">
        {previous ? <Neighbour step={previous} way="previous" /> : null}
        {next ? <Neighbour step={next} way="next" /> : null}
      </nav>
    </div>
  );
}

function Neighbour({ step, way }: { step: Step; way: "previous" | "next" }) {
  return (
    <Link
      href={`/lessons/${step.id}`}
      aria-label={`${step.label} ${step.title}${step.is_open ? "" : ", locked"}`}
      className={`num ${buttonStyle({ variant: "ghost", size: "sm" })}`}
    >
      {way === "previous" ? <ArrowLeft size={14} aria-hidden /> : null}
      {step.label}
      {step.is_open ? null : <Glyph name="locked" />}
      {way === "next" && step.is_open ? <ArrowRight size={14} aria-hidden /> : null}
    </Link>
  );
}
