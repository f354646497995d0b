import { openedSteps, reportWatch } from "@/lib/lesson/queries";
import { type WatchAnswer, watchReport } from "@/lib/lesson/schema";
import { route } from "@/lib/route";

const largest = 20_000;

/**
 * What the player played, from fetch or from a beacon on leaving. Anything that is not a report goes on
 * as a malformed one, so that the database counts it. 400 only where no recording can be made out.
 */
export const POST = route(["student"], async (request, { supabase }) => {
  const body = read(await request.text());
  const report = watchReport.safeParse(body);
  const recording = watchReport.shape.recording.safeParse(
    typeof body === "object" && body !== null && "recording" in body ? body.recording : null,
  );
  if (!recording.success) return Response.json({ message: "No such lesson." }, { status: 400 });

  const answer = await reportWatch(supabase, recording.data, report.data);
  if (!answer.accepted) return Response.json(answer satisfies WatchAnswer);
  const opened = await openedSteps(supabase, answer.opened);
  return Response.json({ ...answer, opened } satisfies WatchAnswer);
});

function read(text: string): unknown {
  if (text.length > largest) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
