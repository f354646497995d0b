import { Empty } from "@/components/ui/empty";
import { Status } from "@/components/ui/status";
import { detailKinds, detailsOf } from "@/lib/enrollment/details";
import type { AboutStudent } from "@/lib/enrollment/schema";
import { date } from "@/lib/format";
import { AnswerList } from "./answer-list";

/** What a student told about themselves, for staff: the answers with their version, then the details as they stand now. */
export function QuestionnaireAnswers({
  student,
  name,
  about,
  zone,
}: {
  student: string;
  name: string;
  about: AboutStudent;
  zone: string;
}) {
  const { questionnaire } = about;
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="answers" className="grid content-start gap-4">
        <div className="grid gap-1">
          <h2 id="answers" className="text-heading">
            Questionnaire
          </h2>
          {questionnaire ? <Standing questionnaire={questionnaire} zone={zone} /> : null}
        </div>
        {questionnaire ? (
          <AnswerList student={student} answers={questionnaire.answers} />
        ) : (
          <Empty framed title="No answers">
            {about.is_awaited
              ? `${name} is asked at the first visit.`
              : `${name} was here before the questionnaire was published.`}
          </Empty>
        )}
      </section>
      <section aria-labelledby="details" className="grid content-start gap-4">
        <h2 id="details" className="text-heading">
          Details
        </h2>
        {detailKinds.map((kind) => (
          <div key={kind} className="grid gap-2">
            <h3 className="font-name">{detailsOf[kind].title}</h3>
            <Known kind={kind} saved={about.details[kind]} />
          </div>
        ))}
      </section>
    </div>
  );
}

function Standing({
  questionnaire: { version, completed_at, saved_at },
  zone,
}: {
  questionnaire: NonNullable<AboutStudent["questionnaire"]>;
  zone: string;
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-ink-3 text-small">
      <Status is={completed_at ? "done" : "started"}>
        {completed_at ? `Sent ${date(completed_at, zone)}` : `Last saved ${date(saved_at, zone)}`}
      </Status>
      Version {version}
    </p>
  );
}

function Known({
  kind,
  saved,
}: {
  kind: (typeof detailKinds)[number];
  saved: Record<string, string>;
}) {
  const known = detailsOf[kind].details.filter(({ key }) => saved[key]);
  if (known.length === 0) return <p className="text-ink-3 text-small">Nothing said yet.</p>;
  return (
    <dl className="grid gap-1.5">
      {known.map(({ key, label }) => (
        <div key={key} className="grid grid-cols-[160px_minmax(0,1fr)] gap-3 max-md:grid-cols-1">
          <dt className="text-ink-3 text-small">{label}</dt>
          <dd className="whitespace-pre-line break-words">{saved[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
