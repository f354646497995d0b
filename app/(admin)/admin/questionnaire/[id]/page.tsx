import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionnairePreview } from "@/components/enrollment/questionnaire-preview";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { idIn } from "@/lib/address";
import { questionnaireVersion } from "@/lib/enrollment/queries";
import { questionFacts } from "@/lib/enrollment/question-words";
import { longDay } from "@/lib/format";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Questionnaire" };

export default async function VersionPage({ params }: PageProps<"/admin/questionnaire/[id]">) {
  const user = await requireRole("admin", "superadmin");
  const id = await idIn(params);
  const found = await questionnaireVersion(await createClient(), id);
  if (!found) notFound();
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
          Version {version}, published on {longDay(published_at, user.time_zone, new Date())}
        </h1>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,420px)] items-start gap-8 max-lg:grid-cols-[minmax(0,1fr)]">
          <ol className="grid">
            {questions.map((question, index) => (
              <li
                key={question.key}
                className="grid gap-0.5 border-line border-t py-3 first:border-0 first:pt-0"
              >
                <p className="font-name">
                  <span className="num me-2 text-ink-3">{index + 1}</span>
                  {question.title}
                </p>
                <p className="text-ink-3 text-small">{questionFacts(question, questions)}</p>
                {question.options.length > 0 ? (
                  <p className="text-ink-2 text-small">{question.options.join(", ")}</p>
                ) : null}
              </li>
            ))}
          </ol>
          <QuestionnairePreview questions={questions} />
        </div>
      </StaffBody>
    </>
  );
}
