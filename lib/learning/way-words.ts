import { day, span } from "@/lib/format";
import { answerer, quoted, turnaround } from "./facts";
import type { Item, Reader } from "./schema";
import type { WayStep } from "./way-in";

export type StepWords = {
  is: "started" | "open" | "locked" | "due" | "needs" | "waiting" | "scheduled";
  title: string;
  help: string;
  end: string;
};

/** A step on the way in, in words. last: what it opens is the recording asked about. */
export function stepWords(step: WayStep, target: Item, reader: Reader): StepWords {
  switch (step.kind) {
    case "watch":
      return { ...watchWords(step.item), end: span(step.minutes * 60) };
    case "hand_in":
      return {
        is: step.work.state === "returned" ? "needs" : "due",
        title: `${step.work.state === "returned" ? "Improve" : "Hand in"} ${quoted(step.work.title)}`,
        help:
          reader.requires === "submitted"
            ? "handing in is enough"
            : `it has to pass, ${answerer(reader)} usually answers ${turnaround(reader)}`,
        end: span(step.minutes * 60),
      };
    case "verdict":
      return {
        is: "waiting",
        title: `${quoted(step.work.title)} is with ${answerer(reader)}`,
        help: `it has to pass, the answer usually comes ${turnaround(reader)}`,
        end: "",
      };
    case "day":
      return {
        is: "scheduled",
        title:
          step.item.id === target.id ? "Opens by itself" : `${step.item.label} opens by itself`,
        help: "",
        end: day(step.date, "UTC", reader.today),
      };
  }
}

function watchWords(item: Item): Pick<StepWords, "is" | "title" | "help"> {
  const hasGaps = item.watched.length > 1;
  if (!item.is_open)
    return { is: "locked", title: `Watch ${item.label}`, help: "opens right after" };
  if (item.watched_seconds === 0) return { is: "open", title: `Watch ${item.label}`, help: "" };
  return {
    is: "started",
    title: `Finish ${item.label}`,
    help: hasGaps ? "the parts you missed count" : "",
  };
}
