import type { Metadata } from "next";
import { RatingRow } from "@/components/grading/rating-row";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { SegmentLinks } from "@/components/ui/segment-links";
import { Sheet } from "@/components/ui/sheet";
import { ratingsAddress } from "@/lib/grading/addresses";
import { courseRatings, recordingChoices } from "@/lib/grading/queries";
import { ratingsSentence } from "@/lib/grading/ratings";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Ratings" };

export default async function RatingsPage({ searchParams }: PageProps<"/mentor/courses">) {
  const user = await requireRole("mentor");
  const { course } = await ratingsAddress(searchParams);
  const supabase = await createClient();
  const courses = await recordingChoices(supabase);
  const chosen = courses.find(({ id }) => id === course) ?? courses[0];
  const recordings = chosen ? await courseRatings(supabase, chosen.id) : [];
  return (
    <>
      <StaffTop title="Ratings" />
      <StaffBody>
        <p className="max-w-[560px] text-balance text-title">{ratingsSentence(recordings)}</p>
        {courses.length > 1 ? (
          <div>
            <SegmentLinks
              label="Courses"
              items={courses.map(({ id, title }) => ({
                href: { pathname: "/mentor/courses", query: { course: id } },
                label: title,
                current: id === chosen?.id,
              }))}
            />
          </div>
        ) : null}
        {recordings.length > 0 ? (
          <Sheet>
            <ul>
              {recordings.map((recording) => (
                <RatingRow key={recording.id} recording={recording} zone={user.time_zone} />
              ))}
            </ul>
          </Sheet>
        ) : (
          <Empty framed title="No lessons yet">
            Students rate a lesson once they have completed it. The ratings appear here.
          </Empty>
        )}
      </StaffBody>
    </>
  );
}
