import { number } from "@/lib/format";
import type { RatedRecording } from "./student-schema";

/** "4.4 of 5 on average. “Pricing for margin” is rated lowest, with 3.1." Averages are by rating, not by lesson. */
export function ratingsSentence(recordings: readonly RatedRecording[]): string {
  const rated = recordings.filter(({ average }) => average !== null);
  const stars = rated.flatMap((recording) => recording.stars.map((n, at) => ({ n, star: at + 1 })));
  const total = stars.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return "Nobody has rated these lessons yet.";
  const mean = stars.reduce((sum, { n, star }) => sum + n * star, 0) / total;
  const head = `${number(mean, 1)} of 5 on average.`;
  const lowest = rated.toSorted((a, b) => (a.average ?? 0) - (b.average ?? 0))[0];
  if (!lowest || rated.length < 2) return head;
  return `${head} “${lowest.title}” is rated lowest, with ${number(lowest.average ?? 0, 1)}.`;
}
