import { longDayInWords } from "@/lib/calendar-day";
import { count, due, inWordsCapital, longDay, minutesLeft } from "@/lib/format";
import {
  answerer,
  holdSentence,
  isOverdue,
  isToDo,
  moreToWatch,
  openWork,
  quoted,
  secondsLeft,
  turnaround,
  whomToAsk,
} from "./facts";
import type { NextStep } from "./next-step";
import type { Home, HomeWork, Item } from "./schema";

/** The one true sentence, or two, a student's home begins with. */
export function opening(step: NextStep, home: Home): string {
  switch (step.kind) {
    case "watch":
      return watching(step.item, home);
    case "work":
      return working(step.work, home);
    case "wait":
      return waiting(step.works, home);
    case "day":
      return `${quoted(step.item.title)} opens on ${longDayInWords(step.date, home.today)}. Until then nothing is left to do.`;
    case "hold":
      return holdSentence(step.hold, home.way_out);
    case "finished":
      return `You completed ${quoted(step.course.title)}, ${everyLesson(step.course.lessons)}.`;
    case "over":
      return over(step.course, home);
    case "no_course":
      return "You are not in a course yet.";
    case "empty":
      return `${quoted(step.course.title)} has no lessons yet.`;
    case "ask":
      return `Nothing is open to you now. Ask ${whomToAsk(home)} what comes next.`;
  }
}

function watching(item: Item, home: Home): string {
  if (item.watched_seconds === 0) return beginning(item, home);
  const rest = `${moreToWatch(secondsLeft(item, home.threshold))} ${quoted(item.title)}.`;
  const [work] = openWork(item).filter(isToDo);
  return work ? `${rest} Then hand in ${quoted(work.title)}.` : rest;
}

function beginning(item: Item, { courses }: Home): string {
  const isFirst = courses.every((course) => course.lessons_done === 0) && item.place === 1;
  const takes = `It takes ${count(minutesLeft(item.duration), "minute")}.`;
  return isFirst
    ? `Your course begins with ${quoted(item.title)}. ${takes}`
    : `${quoted(item.title)} is next. ${takes}`;
}

function working(work: HomeWork, home: Home): string {
  const title = quoted(work.title);
  if (work.state === "returned") return `${title} needs work. Change it and hand it in again.`;
  const opens = work.opens && work.is_required ? ` ${opensWhen(work.opens, home)}` : "";
  if (work.due_at === null) {
    return opens ? `${title} is yours to hand in.${opens}` : `${title} is yours to hand in.`;
  }
  if (isOverdue(work, home.now)) {
    const waits = opens ? ` ${quoted(work.opens ?? "")} waits for it.` : " Hand it in now.";
    return `${title} was due on ${longDay(work.due_at, home.zone, home.now)}.${waits}`;
  }
  return `${title} is ${lower(due(work.due_at, home.zone, home.now))}.${opens}`;
}

function opensWhen(title: string, { requires }: Home): string {
  return `${quoted(title)} opens when it ${requires === "submitted" ? "is handed in" : "passes"}.`;
}

function waiting([first, ...others]: HomeWork[], home: Home): string {
  const who = answerer(home);
  const answers = `${who} usually answers ${turnaround(home)}.`;
  if (!first) return answers;
  if (others.length === 0)
    return `${quoted(first.title)} waits for ${who}, who usually answers ${turnaround(home)}.`;
  return `${inWordsCapital(others.length + 1)} pieces of work wait for ${who}, who usually answers ${turnaround(home)}.`;
}

function over(course: Home["courses"][number], home: Home): string {
  const ended =
    course.ends_on !== null && course.ends_on < home.today
      ? `ended on ${longDayInWords(course.ends_on, home.today)}`
      : "has ended";
  return `Your time in ${quoted(course.title)} ${ended}. Ask ${home.academy} if you want to go on.`;
}

function everyLesson(lessons: number): string {
  return lessons === 1 ? "all of it" : `all ${count(lessons, "lesson")} of it`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
