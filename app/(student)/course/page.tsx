import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CourseHead } from "@/components/learning/course-head";
import { CourseOutline } from "@/components/learning/course-outline";
import { StudentPage } from "@/components/shell/student-page";
import { courseOutline } from "@/lib/learning/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Course" };

const address = z.object({ course: z.uuid().optional(), why: z.uuid().optional() });

export default async function CoursePage({ searchParams }: PageProps<"/course">) {
  const me = await requireRole("student");
  const asked = address.safeParse(await searchParams);
  if (!asked.success) notFound();
  const outline = await courseOutline(await createClient(), { course: asked.data.course });
  if (!outline && asked.data.course) notFound();
  return (
    <StudentPage>
      {outline ? (
        <>
          <CourseHead outline={outline} />
          <CourseOutline
            outline={outline}
            why={asked.data.why}
            query={asked.data.course ? { course: asked.data.course } : {}}
          />
        </>
      ) : (
        <>
          <h1 className="text-display max-md:text-display-phone">You are not in a course yet.</h1>
          <p className="mt-2 text-ink-2">
            {me.company.name} brings you into one. Its lessons then appear here by themselves.
          </p>
        </>
      )}
    </StudentPage>
  );
}
