import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { LessonHead } from "@/components/lesson/lesson-head";
import { LockedLesson } from "@/components/lesson/locked-lesson";
import { OpenLesson } from "@/components/lesson/open-lesson";
import { StudentPage } from "@/components/shell/student-page";
import { AssignmentPanel } from "@/components/work/assignment-panel";
import { idIn } from "@/lib/address";
import { courseOutline } from "@/lib/learning/queries";
import { lessonPage } from "@/lib/lesson/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { assignmentsOfLesson } from "@/lib/work/queries";

const lessonOnce = cache(async (id: string) => lessonPage(await createClient(), id));

export async function generateMetadata({ params }: PageProps<"/lessons/[id]">): Promise<Metadata> {
  const { id } = await params;
  const lesson = z.uuid().safeParse(id).success ? await lessonOnce(id) : null;
  return { title: lesson?.here.title ?? "Not found" };
}

export default async function LessonPage({ params, searchParams }: PageProps<"/lessons/[id]">) {
  const user = await requireRole("student");
  const id = await idIn(params);
  const { play } = await searchParams;

  const supabase = await createClient();
  const [lesson, work] = await Promise.all([lessonOnce(id), assignmentsOfLesson(supabase, id)]);
  if (!lesson) notFound();
  const { open } = lesson;
  return (
    <StudentPage width="wide">
      <LessonHead lesson={lesson} />
      {open ? (
        <OpenLesson
          key={id}
          viewer={user.id}
          playsMissed={play === "missed"}
          lesson={{ ...lesson, open }}
        >
          <AssignmentPanel work={work} user={user} />
        </OpenLesson>
      ) : (
        <LockedLesson
          lesson={lesson}
          outline={await courseOutline(supabase, { course: lesson.course.id })}
        />
      )}
    </StudentPage>
  );
}
