import { course, northlightCourse } from "./course.ts";
import { ownWork } from "./own-work.ts";
import { passedWork } from "./passed-work.ts";
import { students } from "./people.ts";
import type {
  DemoAssignment,
  DemoAttempt,
  DemoRecording,
  DemoStudent,
  WatchRecord,
} from "./types.ts";

interface Completed {
  recording: DemoRecording;
  hoursAgo: number;
}

/** Every attempt: those told one by one, and the passed ones that brought students where they are. */
export const attempts: DemoAttempt[] = [...ownWork, ...students.flatMap(passedOnTheWay)];

/** What everybody watched: completed recordings in path order, then the one in progress. */
export const watched: WatchRecord[] = students.flatMap(watchedBy);

function watchedBy(student: DemoStudent): WatchRecord[] {
  const done = completedBy(student);
  const records = done.map(
    ({ recording, hoursAgo }, index): WatchRecord => ({
      student: student.key,
      recording: recording.key,
      openedHoursAgo: openedAt(student, done[index - 1]),
      seen: [[0, recording.durationSeconds]],
      position: recording.durationSeconds,
      completedHoursAgo: hoursAgo,
    }),
  );
  if (!student.watching) return records;
  const openedHoursAgo = openedAt(student, done.at(-1));
  const current = { student: student.key, ...student.watching, openedHoursAgo };
  return [...records, { ...current, completedHoursAgo: null }];
}

/** Completions spread evenly from the first day to the last visit, or to the work then handed in. */
function completedBy(student: DemoStudent): Completed[] {
  const path = courseOf(student).recordings;
  const done = path.slice(0, path.findIndex((one) => one.key === student.completedThrough) + 1);
  const first = student.enrolledDaysAgo * 24 - 6;
  const last = lastCompletion(student);
  const step = (first - last) / Math.max(1, done.length - 1);
  return done.map((recording, index) => ({
    recording,
    hoursAgo: Math.round(first - index * step),
  }));
}

function lastCompletion(student: DemoStudent): number {
  if (student.watching) return (student.lastSeenHoursAgo ?? 0) + 30;
  const work = assignmentsOf(student, student.completedThrough)[0];
  const own = ownWork.find((one) => one.student === student.key && one.assignment === work?.key);
  return Math.max((student.lastSeenHoursAgo ?? 0) + 2, (own?.handedInHoursAgo ?? 0) + 6);
}

/** Opens with enrollment, or when the one before is completed and its required work passed. */
function openedAt(student: DemoStudent, before: Completed | undefined): number {
  if (!before) return student.enrolledDaysAgo * 24;
  const required = assignmentsOf(student, before.recording.key).find((one) => one.isRequired);
  const passed = attempts.find(
    (one) =>
      one.student === student.key &&
      one.assignment === required?.key &&
      one.grade?.verdict === "pass",
  );
  return passed?.grade?.hoursAgo ?? before.hoursAgo;
}

function passedOnTheWay(student: DemoStudent, index: number): DemoAttempt[] {
  const done = completedBy(student);
  return done.flatMap((current, place) => {
    const next = done[place + 1]?.hoursAgo ?? student.lastSeenHoursAgo;
    const isLast = place === done.length - 1 && !student.watching;
    if (isLast || next === null) return [];
    return assignmentsOf(student, current.recording.key)
      .filter((work) => work.isRequired || student.stage === "finished")
      .filter((work) => !ownWork.some((own) => isFor(own, student, work)))
      .flatMap((work) => passed(student, work, index, current.hoursAgo, next));
  });
}

function passed(
  student: DemoStudent,
  assignment: DemoAssignment,
  index: number,
  from: number,
  to: number,
): DemoAttempt[] {
  const choices = passedWork[assignment.key] ?? [];
  const chosen = choices[index % choices.length];
  if (!chosen) return [];
  const third = (from - to) / 3;
  const grade = { ...chosen.grade, by: student.mentor, hoursAgo: Math.round(from - 2 * third) };
  return [
    {
      student: student.key,
      assignment: assignment.key,
      attemptNumber: 1,
      state: "graded",
      handedInHoursAgo: Math.round(from - third),
      ...chosen.work,
      grade,
    },
  ];
}

function isFor(own: DemoAttempt, student: DemoStudent, work: DemoAssignment): boolean {
  return own.student === student.key && own.assignment === work.key;
}

function assignmentsOf(student: DemoStudent, recording: string | null): DemoAssignment[] {
  return courseOf(student).assignments.filter((one) => one.recording === recording);
}

function courseOf(student: DemoStudent) {
  return student.course === course.key ? course : northlightCourse;
}
