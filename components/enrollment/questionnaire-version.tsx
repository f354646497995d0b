import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { PublishedVersion } from "@/lib/enrollment/queries";
import { questionFacts } from "@/lib/enrollment/question-words";
import type { Question } from "@/lib/enrollment/schema";
import { longDay } from "@/lib/format";
import { QuestionnairePreview } from "./questionnaire-preview";

/** A published version of the questionnaire: its questions, and what a student saw. */
export function QuestionnaireVersion({ found, zone }: { found: PublishedVersion; zone: string }) {
  const { version, questions, published_at } = found;
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Questionnaire", href: "/admin/questionnaire" }]}
            here={`Version ${version}`}
          />
        }
      />
      <StaffBody>
        <h1 className="text-title">
          Version {version}, published on {longDay(published_at, zone, new Date())}
        </h1>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,420px)] items-start gap-8 max-lg:grid-cols-[minmax(0,1fr)]">
          <ol className="grid">
            {questions.map((question, index) => (
              <Asked key={question.key} question={question} number={index + 1} all={questions} />
            ))}
          </ol>
          <QuestionnairePreview questions={questions} />
        </div>
      </StaffBody>
    </>
  );
}

function Asked({
  question,
  number,
  all,
}: {
  question: Question;
  number: number;
  all: readonly Question[];
}) {
  return (
    <li className="grid gap-0.5 border-line border-t py-3 first:border-0 first:pt-0">
      <p className="font-name">
        <span className="num me-2 text-ink-3">{number}</span>
        {question.title}
      </p>
      <p className="text-ink-3 text-small">{questionFacts(question, all)}</p>
      {question.options.length > 0 ? (
        <p className="text-ink-2 text-small">{question.options.join(", ")}</p>
      ) : null}
    </li>
  );
}
