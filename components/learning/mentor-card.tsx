import { Avatar } from "@/components/ui/avatar";
import { turnaround } from "@/lib/learning/facts";
import type { Reader } from "@/lib/learning/schema";

/** Who reads the student's work, and how fast. */
export function MentorCard({ reader }: { reader: Reader }) {
  if (reader.mentor === null) return null;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-small">Your mentor</h2>
      <div className="flex items-center gap-3">
        <Avatar name={reader.mentor} size="lg" />
        <div>
          <p className="font-name leading-5">{reader.mentor}</p>
          <p className="text-ink-3 text-small">Answers {turnaround(reader)}</p>
        </div>
      </div>
    </section>
  );
}
