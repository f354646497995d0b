import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { idParser, wordsParser } from "@/lib/address";
import { studentTabs } from "@/lib/students/tabs";

/** The state of the staff's lists lives in the address. What is malformed there reads as not set. */

/** A row's place in the queue, as the database writes it. */
const place = createParser<string>({
  parse: (text) => (/^\d{1,17}_[\da-f-]{36}$/.test(text) ? text : null),
  serialize: String,
});

/** An event's place in a timeline: its moment and its key. */
const event = createParser<{ at: string; key: string }>({
  parse: (text) => {
    const [at, key = ""] = text.split("~");
    const isPlace = z.iso.datetime({ offset: true }).safeParse(at).success;
    return at && isPlace && /^[a-z_]+:[\da-f-]{36}(:-?\d{1,4})?$/.test(key) ? { at, key } : null;
  },
  serialize: ({ at, key }) => `${at}~${key}`,
});

const queue = {
  view: parseAsStringLiteral(["waiting", "returned", "graded"]).withDefault("waiting"),
  assignment: idParser,
  course: idParser,
  claim: parseAsStringLiteral(["mine", "free", "others"]),
  q: wordsParser,
  after: place,
  before: place,
};

const students = {
  show: parseAsStringLiteral(["waiting", "quiet", "hold"]),
  view: parseAsStringLiteral(["students", "mentors"]).withDefault("students"),
  course: idParser,
  mentor: idParser,
  q: wordsParser,
  after: idParser,
  before: idParser,
};

export const queueAddress = createLoader(queue);
export const studentsAddress = createLoader(students);
export const studentAddress = createLoader({
  tab: parseAsStringLiteral(studentTabs),
  course: idParser,
  why: idParser,
  topic: parseAsStringLiteral(["enrollment", "lessons", "access", "money", "tickets", "notes"]),
  older: event,
  newer: event,
});
export const ratingsAddress = createLoader({ course: idParser });

export type QueueAddress = Awaited<ReturnType<typeof queueAddress>>;
export type StudentsAddress = Awaited<ReturnType<typeof studentsAddress>>;
export type StudentAddress = Awaited<ReturnType<typeof studentAddress>>;

type State = Record<string, string | null>;

/** Whether an address narrows a list down. */
export function isNarrowed({ view: _view, after: _after, before: _before, ...filters }: State) {
  return Object.values(filters).some((value) => Boolean(value));
}
