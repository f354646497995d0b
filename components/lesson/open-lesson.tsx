import Link from "next/link";
import type { ReactNode } from "react";
import { whatFollows } from "@/lib/lesson/following";
import { resumeAt } from "@/lib/lesson/gaps";
import type { LessonPage, OpenLesson as Open } from "@/lib/lesson/schema";
import { fromPairs } from "@/lib/lesson/stretches";
import { readTranscript } from "@/lib/lesson/transcript";
import { Completed } from "./completed";
import { LessonList } from "./lesson-list";
import { Notes } from "./notes";
import { PlayerProvider } from "./player-provider";
import type { PlayerLesson } from "./player-state";
import { Rating } from "./rating";
import { SeekBar } from "./seek-bar";
import { SeenSummary } from "./seen-summary";
import { SidePanel } from "./side-panel";
import { Stage } from "./stage";

type Lesson = LessonPage & { open: Open };

/** The lesson one can watch: video, line, what it is about, the work (children), transcript, notes. viewer is who watches; playsMissed begins with what was missed. */
export function OpenLesson({
  viewer,
  playsMissed,
  lesson,
  children,
}: {
  viewer: string;
  playsMissed: boolean;
  lesson: Lesson;
  children: ReactNode;
}) {
  const { here, next, open } = lesson;
  return (
    <PlayerProvider lesson={{ ...forPlayer(lesson), viewer, playsMissed }}>
      <div className="grid items-start gap-8 min-[1081px]:grid-cols-[minmax(0,1fr)_372px]">
        <div className="min-w-0">
          <Stage name={`${here.label} ${here.title}`} next={next} />
          <div className="mt-3.5">
            <SeekBar />
            <SeenSummary />
          </div>
          <Completed follows={whatFollows(next, new Date())} />
          <div className="mt-7 flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
            <h1 className="font-semibold text-[24px] leading-8 tracking-[-0.018em] max-md:text-[22px]">
              {here.title}
            </h1>
            <Rating recordingId={here.id} rating={open.rating} />
          </div>
          {here.parts > 1 ? (
            <p className="num mt-1 text-control text-ink-3">
              {here.label} {here.name}, one of {here.parts} videos
            </p>
          ) : null}
          <p className="mt-1 max-w-[62ch] text-ink-2">{lesson.description}</p>
          <p className="mt-2 text-small">
            <Link href={`/help/new?lesson=${here.id}`} className="link">
              Ask about this lesson
            </Link>
          </p>
          <div className="mt-7 empty:hidden">{children}</div>
        </div>
        <aside className="grid min-w-0 gap-5 min-[1081px]:sticky min-[1081px]:top-[76px]">
          <SidePanel lessons={lesson.siblings.length}>
            <LessonList steps={lesson.siblings} here={here.id} />
          </SidePanel>
          <Notes recordingId={here.id} notes={open.notes} />
        </aside>
      </div>
    </PlayerProvider>
  );
}

function forPlayer({
  here,
  threshold,
  open,
}: Lesson): Omit<PlayerLesson, "viewer" | "playsMissed"> {
  return {
    id: here.id,
    duration: here.seconds,
    threshold,
    seen: fromPairs(open.seen),
    startAt: resumeAt(open.last_position, here.seconds),
    isCompleted: here.is_completed,
    languages: open.captions,
    cues: open.webvtt === null ? [] : readTranscript(open.webvtt),
  };
}
