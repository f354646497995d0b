import Link from "next/link";
import type { Builder } from "@/lib/enrollment/schema";
import { counted, date } from "@/lib/format";

/** Every published version, newest first, and how many students began and sent it. */
export function QuestionnaireVersions({
  versions,
  zone,
}: {
  versions: Builder["versions"];
  zone: string;
}) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions" className="grid max-w-[760px] gap-3">
      <h2 id="versions" className="text-heading">
        Versions
      </h2>
      <ul>
        {versions.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-t py-2.5 first:border-0"
          >
            <Link
              href={`/admin/questionnaire/${one.id}`}
              className="font-name text-accent-text underline-offset-2 hover:underline"
            >
              Version {one.version}
            </Link>
            <span className="num text-ink-3 text-small">
              {counted(one.questions, "question")}, published {date(one.published_at, zone)}
              {one.by ? ` by ${one.by}` : ""}
            </span>
            <span className="num ms-auto text-small">
              {one.completed} of {one.started} sent
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
