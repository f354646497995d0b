import { longDay } from "@/lib/format";
import type { FollowingStep } from "./schema";

/** What stands between a completed lesson and the next one, in a sentence. */
export function whatFollows(next: FollowingStep | null, now: Date): string {
  if (!next) return "It was the last lesson of this course.";
  if (next.is_open) return `${next.label} ${next.title} is open.`;
  const drip = next.reasons.find((reason) => reason.kind === "drip");
  const previous = next.reasons.find((reason) => reason.kind === "previous");
  if (previous?.needs_work) return `Your work below opens ${next.label} ${next.title}.`;
  if (drip) return `${next.label} ${next.title} opens on ${longDay(drip.date, "UTC", now)}.`;
  return `${next.label} ${next.title} stays locked. Its page says what opens it.`;
}
