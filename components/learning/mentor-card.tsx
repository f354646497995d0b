import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { turnaround } from "@/lib/learning/facts";
import type { Reader } from "@/lib/learning/schema";

/** Who reads the student's work, how fast, and the way to ask them. */
export function MentorCard({ reader }: { reader: Reader }) {
  if (reader.mentor === null) return null;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-small">Your mentor</h2>
      <div className="flex items-center gap-3">
        <Avatar name={reader.mentor} size="lg" />
        <div className="min-w-0 flex-1">
          <p className="font-name leading-5">{reader.mentor}</p>
          <p className="text-ink-3 text-small">Answers {turnaround(reader)}</p>
        </div>
        <ButtonLink href="/help/new?about=learning" size="sm" aria-label={`Ask ${reader.mentor}`}>
          Ask
        </ButtonLink>
      </div>
    </section>
  );
}
