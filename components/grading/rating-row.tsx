import { Star } from "lucide-react";
import { counted, date, number } from "@/lib/format";
import type { RatedRecording } from "@/lib/grading/student-schema";

/** How one lesson is rated: average, how many of each star, and what was said. */
export function RatingRow({ recording, zone }: { recording: RatedRecording; zone: string }) {
  const total = recording.stars.reduce((sum, n) => sum + n, 0);
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-b px-4 py-3 text-small last:border-0 md:grid-cols-[minmax(0,1fr)_200px]">
      <div className="min-w-0">
        <p className="font-name text-control">
          <span className="num text-ink-3">{recording.lesson}</span> {recording.title}
        </p>
        <p className="num text-ink-3">
          {recording.average === null
            ? "Not rated yet"
            : `${number(recording.average, 1)} of 5, ${counted(total, "rating")}`}
        </p>
        {recording.comments.length > 0 ? (
          <details className="group mt-1">
            <summary className="link inline list-none [&::-webkit-details-marker]:hidden">
              {counted(recording.comments.length, "comment")}
              {recording.comments.length === 10 ? ", the newest" : ""}
            </summary>
            <ul className="grid gap-2 pt-2">
              {recording.comments.map((comment) => (
                <li key={`${comment.at} ${comment.text}`} className="border-line-2 border-s-2 ps-3">
                  <p className="max-w-[64ch] whitespace-pre-line break-words">{comment.text}</p>
                  <p className="num text-ink-3 text-micro">
                    {comment.rating} of 5, {date(comment.at, zone)}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {total > 0 ? <Distribution stars={recording.stars} total={total} /> : null}
    </li>
  );
}

function Distribution({ stars, total }: { stars: readonly number[]; total: number }) {
  return (
    <dl className="num grid content-start gap-0.5 text-ink-3 text-micro">
      {[...stars.entries()].toReversed().map(([at, n]) => (
        <div key={at} className="grid grid-cols-[28px_minmax(0,1fr)_28px] items-center gap-2">
          <dt className="inline-flex items-center gap-1">
            {at + 1}
            <Star size={10} aria-hidden />
            <span className="sr-only">stars</span>
          </dt>
          <dd aria-hidden="true" className="h-1.5 rounded-mark bg-sunken">
            <i
              className="block h-full rounded-mark bg-ink"
              style={{ width: `${(100 * n) / total}%` }}
            />
          </dd>
          <dd className="text-end">{n}</dd>
        </div>
      ))}
    </dl>
  );
}
