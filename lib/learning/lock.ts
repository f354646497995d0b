import { longDayInWords } from "@/lib/calendar-day";
import { capital, count, list } from "@/lib/format";
import { holdSentence, openWork, quoted } from "./facts";
import type { Item, Reader, Reason, Work } from "./schema";
import type { Obstacle } from "./way-in";

/** A sentence with what it names: plain words, a weighty word, a link to a recording or to billing. */
export type Words = (
  | string
  | { strong: string }
  | { billing: string }
  | { mail: string }
  | { recording: string; text: string }
)[];

export type Sentence = { glyph: "locked" | "drip" | "hold"; words: Words };

/** Where an item of the same course is found; the lock speaks of others by their number. */
export type Items = ReadonlyMap<string, Item>;

/** "Locked for two reasons" */
export function lockedFor(reasons: number): string {
  return reasons === 1 ? "Locked because" : `Locked for ${count(reasons, "reason")}`;
}

/** Every reason as a whole sentence; what the lesson before still needs is said one by one. */
export function reasonSentences(item: Item, items: Items, reader: Reader): Sentence[] {
  return item.reasons.flatMap((reason) => sentencesOf(reason, items, reader));
}

function sentencesOf(reason: Reason, items: Items, reader: Reader): Sentence[] {
  switch (reason.kind) {
    case "not_enrolled":
      return [
        locked(`Your time in this course has ended. Ask ${reader.academy} if you want to go on.`),
      ];
    case "on_hold":
      return [{ glyph: "hold", words: holdWords(reason.hold, reader) }];
    case "staff_locked":
      return [locked(`${reader.academy} locked it for you.`)];
    case "drip":
      return [{ glyph: "drip", words: dripWords(reason, reader) }];
    case "prerequisite":
      return [locked("It needs ", lesson(reason, items), ", which is not completed.")];
    case "previous":
      return previousSentences(reason, items, reader);
  }
}

function locked(...words: Words): Sentence {
  return { glyph: "locked", words };
}

function holdWords(hold: Reader["holds"][number], { way_out }: Reader): Words {
  const why = holdSentence(hold, way_out);
  if (hold === "billing") return [`${why} `, { billing: "See what is due" }];
  return way_out.email ? [`${why} `, { mail: way_out.email }] : [why];
}

function dripWords(reason: Extract<Reason, { kind: "drip" }>, { today }: Reader): Words {
  const when =
    reason.day > 0 ? `, day ${reason.day} of your course.` : ", when your course begins.";
  return ["It opens on ", { strong: longDayInWords(reason.date, today) }, when];
}

function lesson(reason: Extract<Reason, { kind: "prerequisite" }>, items: Items): Words[number] {
  const text = `${reason.label} ${reason.title}`;
  for (const item of items.values())
    if (item.lesson_id === reason.lesson_id && !item.is_completed)
      return { recording: item.id, text };
  return text;
}

function previousSentences(
  reason: Extract<Reason, { kind: "previous" }>,
  items: Items,
  reader: Reader,
): Sentence[] {
  const previous = items.get(reason.recording_id);
  if (!previous) return [locked("The lesson before it is not completed.")];
  const link = { recording: previous.id, text: previous.label };
  const works = openWork(previous).map((work) =>
    locked(`${quoted(work.title)} of `, link, ` ${workState(work, reader)}.`),
  );
  return reason.needs_watching
    ? [locked("The lesson before it, ", link, ", is not completed."), ...works]
    : works;
}

function workState(work: Work, { requires }: Reader): string {
  if (work.state === "submitted") return "waits for an answer";
  if (work.state === "returned") return "needs work";
  if (work.state === "graded") return "did not pass";
  return requires === "submitted" ? "is not handed in" : "has not passed";
}

/** The reasons in a few words, for the row: "From Monday 30 November, after 4.3". */
export function lockLine(item: Item, items: Items, reader: Reader): string {
  const first = item.reasons[0];
  if (!first || first.kind === "not_enrolled") return "Your time in this course has ended";
  if (first.kind === "on_hold") return "On hold";
  if (first.kind === "staff_locked") return `Locked by ${reader.academy}`;
  const drip = item.reasons.find((reason) => reason.kind === "drip");
  const after = afterWhat(item.reasons, items, reader);
  if (!drip) return capital(after);
  const from = `From ${longDayInWords(drip.date, reader.today)}`;
  return after === "" ? from : `${from}, ${after}`;
}

function afterWhat(reasons: readonly Reason[], items: Items, reader: Reader): string {
  const names: string[] = [];
  for (const reason of reasons) {
    if (reason.kind === "prerequisite") names.push(reason.label);
    if (reason.kind === "previous") names.push(...namesOf(reason, items));
  }
  if (names.length === 0) return "";
  const only = reasons.length === 1 ? reasons[0] : undefined;
  if (only?.kind === "previous" && !only.needs_watching)
    return `opens when ${list(names)} ${verb(reader, names.length)}`;
  const parts = names.filter((name) => !names.some((whole) => name.startsWith(`${whole}.`)));
  return `after ${list([...new Set(parts)])}`;
}

function namesOf(reason: Extract<Reason, { kind: "previous" }>, items: Items): string[] {
  const previous = items.get(reason.recording_id);
  if (!previous) return ["the lesson before it"];
  const works = openWork(previous).map((work) => quoted(work.title));
  return reason.needs_watching ? [previous.label, ...works] : works;
}

function verb({ requires }: Reader, n: number): string {
  if (requires === "submitted") return n === 1 ? "is handed in" : "are handed in";
  return n === 1 ? "passes" : "pass";
}

/** What only another person can change, and whom to ask. */
export function obstacleSentence(obstacle: Obstacle, target: Item, reader: Reader): string {
  const { mentor, academy } = reader;
  const asked = mentor ?? academy;
  const where =
    obstacle.item.id === target.id ? "it" : `${obstacle.item.label}, which comes before it,`;
  switch (obstacle.kind) {
    case "not_enrolled":
      return "What you have seen and handed in is kept.";
    case "on_hold":
      return "Once it is lifted, everything that was open is open again at once.";
    case "staff_locked":
      return where === "it"
        ? `Only ${academy} or your mentor can open it. Ask ${asked}.`
        : `${capital(where)} is locked by ${academy}. Ask ${asked} to open it.`;
    case "failed":
      return `${quoted(obstacle.work.title)} did not pass and is closed. Ask ${asked} what to do next.`;
    case "circle":
      return `The lessons before it wait for each other. Ask ${asked} to open one.`;
  }
}
