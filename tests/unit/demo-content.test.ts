import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  attempts,
  commentBank,
  companies,
  course,
  mediaFolder,
  northlightCourse,
  notes,
  ratings,
  staff,
  students,
  watched,
} from "@/supabase/seed/content.ts";

const courses = [course, northlightCourse];
const recordings = courses.flatMap((one) => one.recordings);
const assignments = courses.flatMap((one) => one.assignments);
const at = (file: string) => join(mediaFolder, file);

describe("films", () => {
  test.each(recordings)("$key lasts as long as its file says", (recording) => {
    const film = readFileSync(at(recording.file));
    expect(Math.floor(movieSeconds(film))).toBe(recording.durationSeconds);
    expect(film.length).toBe(recording.fileSize);
  });

  test.each(recordings)("$key can start before it has arrived in full", ({ file }) => {
    const film = readFileSync(at(file));
    expect(film.indexOf("moov")).toBeGreaterThan(0);
    expect(film.indexOf("moov")).toBeLessThan(film.indexOf("mdat"));
  });

  test.each(recordings)("$key has a poster and captions for every second", (recording) => {
    expect(existsSync(at(recording.poster))).toBe(true);
    expect(recording.captions.map((track) => track.lang)).toContain("en");
    for (const track of recording.captions) {
      const cues = cuesOf(readFileSync(at(track.file), "utf8"));
      expect(cues.length).toBeGreaterThan(3);
      let covered = 0;
      for (const cue of cues) {
        expect(cue.from).toBe(covered);
        expect(cue.to).toBeGreaterThan(cue.from);
        expect(cue.words).not.toBe("");
        covered = cue.to;
      }
      expect(covered).toBe(recording.durationSeconds);
    }
  });

  test("the first two are short enough to be watched in a browser test", () => {
    expect(course.recordings[0]?.durationSeconds).toBe(20);
    expect(course.recordings[1]?.durationSeconds).toBe(24);
  });

  test("all of them weigh less than 6 MB", () => {
    const sizes = course.recordings.map((recording) => statSync(at(recording.file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});

describe("courses", () => {
  test("three modules, nine lessons, twelve films, six assignments", () => {
    const { modules, lessons, recordings: films, assignments: works } = course;
    expect([modules, lessons, films, works].map((list) => list.length)).toEqual([3, 9, 12, 6]);
  });

  test.each(courses)("$title: keys are unique and lead somewhere", (one) => {
    const lessons = keys(one.lessons);
    const films = keys(one.recordings);
    expect(new Set(lessons).size).toBe(lessons.length);
    expect(new Set(films).size).toBe(films.length);
    expect(lessons).toEqual(expect.arrayContaining(one.recordings.map((film) => film.lesson)));
    expect(films).toEqual(expect.arrayContaining(one.assignments.map((work) => work.recording)));
    expect(lessons).toEqual(expect.arrayContaining(one.lessons.flatMap((l) => l.prerequisites)));
    const modules = one.modules.map((module) => module.moduleNumber);
    expect(modules).toEqual(expect.arrayContaining(one.lessons.map((l) => l.moduleNumber)));
  });

  test.each(courses)(
    "$title: a prerequisite always comes earlier, so no cycle is possible",
    (one) => {
      const order = keys(one.lessons);
      for (const [place, lesson] of one.lessons.entries())
        for (const needed of lesson.prerequisites)
          expect(order.indexOf(needed)).toBeLessThan(place);
    },
  );

  test("films are listed in path order", () => {
    const path = course.recordings.map((film) => {
      const lesson = course.lessons.find((one) => one.key === film.lesson);
      return (lesson?.moduleNumber ?? 0) * 100 + (lesson?.lessonNumber ?? 0) * 10 + film.position;
    });
    expect(path).toEqual(path.toSorted((a, b) => a - b));
    expect(new Set(path).size).toBe(path.length);
  });

  test.each(assignments)(
    "$title: rubric points add up and the pass score can be reached",
    (work) => {
      expect(work.passScore).toBeLessThanOrEqual(work.maxScore);
      expect(work.allows.files).toBe(work.extensions.length > 0);
      if (!work.rubric) return;
      expect(work.rubric.reduce((sum, part) => sum + part.points, 0)).toBe(work.maxScore);
      for (const part of work.rubric) expect(part.levels.at(-1)).toBe(part.points);
    },
  );
});

describe("people", () => {
  test("every company has all four staff roles, Tradewind two mentors and 24 students", () => {
    for (const { key } of companies) {
      const roles = staff.filter((one) => one.company === key).map((one) => one.role);
      expect(new Set(roles).size).toBe(4);
    }
    const ours = staff.filter((one) => one.company === "tradewind" && one.role === "mentor");
    expect(ours).toHaveLength(2);
    expect(students.filter((one) => one.company === "tradewind")).toHaveLength(24);
  });

  test("at least two students stand at every stage", () => {
    const stages = Object.groupBy(students, (student) => student.stage);
    expect(Object.keys(stages)).toHaveLength(8);
    for (const group of Object.values(stages)) expect(group?.length).toBeGreaterThanOrEqual(2);
  });

  test("addresses, phones and keys are unique and phones are international", () => {
    const people = [...staff, ...students];
    for (const field of ["key", "email", "phone"] as const)
      expect(new Set(people.map((one) => one[field])).size).toBe(people.length);
    for (const { phone } of people) expect(phone).toMatch(/^\+[1-9]\d{7,14}$/);
    for (const { timeZone } of people)
      expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  test.each(students)(
    "$fullName has a mentor of the same company and a course there",
    (student) => {
      const mentor = staff.find((one) => one.key === student.mentor);
      expect(mentor?.role).toBe("mentor");
      expect(mentor?.company).toBe(student.company);
      expect(courses.find((one) => one.key === student.course)?.company).toBe(student.company);
    },
  );
});

describe("the way so far", () => {
  test.each(watched)(
    "$student opened $recording before watching it, inside its length",
    (record) => {
      const film = recordings.find((one) => one.key === record.recording);
      const student = students.find((one) => one.key === record.student);
      expect(record.openedHoursAgo).toBeLessThanOrEqual((student?.enrolledDaysAgo ?? 0) * 24);
      expect(record.completedHoursAgo ?? 0).toBeLessThanOrEqual(record.openedHoursAgo);
      for (const [from, to] of record.seen) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(film?.durationSeconds ?? 0);
      }
    },
  );

  test("nobody is past required work that was not passed before", () => {
    for (const work of assignments.filter((one) => one.isRequired)) {
      const place = course.recordings.findIndex((film) => film.key === work.recording);
      const later = keys(course.recordings.slice(place + 1));
      for (const record of watched.filter((one) => later.includes(one.recording))) {
        const passed = attempts.find(
          (one) =>
            one.student === record.student &&
            one.assignment === work.key &&
            one.grade?.verdict === "pass",
        );
        expect(passed?.grade?.hoursAgo, `${record.student}, ${work.key}`).toBeGreaterThanOrEqual(
          record.openedHoursAgo,
        );
      }
    }
  });

  test("nothing was opened before its drip day", () => {
    for (const record of watched) {
      const film = course.recordings.find((one) => one.key === record.recording);
      const drip = course.lessons.find((one) => one.key === film?.lesson)?.dripDays ?? 0;
      const student = students.find((one) => one.key === record.student);
      const day = ((student?.enrolledDaysAgo ?? 0) * 24 - record.openedHoursAgo) / 24;
      expect(day, `${record.student}, ${record.recording}`).toBeGreaterThanOrEqual(drip);
    }
  });

  test("nobody on hold or gone did anything afterwards", () => {
    for (const { key, hold } of students) {
      if (!hold) continue;
      const moments = watched
        .filter((one) => one.student === key)
        .map((one) => one.completedHoursAgo ?? 0);
      expect(Math.min(...moments)).toBeGreaterThan(hold.placedDaysAgo * 24);
    }
  });
});

describe("work", () => {
  test.each(attempts)(
    "$student, $assignment, attempt $attemptNumber is what was asked for",
    (attempt) => {
      const work = assignments.find((one) => one.key === attempt.assignment);
      expect(work).toBeDefined();
      expect(attempt.attemptNumber).toBeLessThanOrEqual(work?.attemptsAllowed ?? 0);
      if (attempt.text) expect(work?.allows.text).toBe(true);
      if (attempt.links) expect(work?.allows.links).toBe(true);
      for (const file of attempt.files ?? []) {
        expect(statSync(at(file.file)).size).toBeLessThan(60_000);
        expect(work?.extensions).toContain(file.name.split(".").at(-1));
      }
      const opened = watched.find(
        (one) => one.student === attempt.student && one.recording === work?.recording,
      );
      expect(opened?.openedHoursAgo).toBeGreaterThanOrEqual(attempt.handedInHoursAgo ?? 0);
    },
  );

  test.each(attempts.filter((one) => one.grade))(
    "$student, $assignment, attempt $attemptNumber is graded by the rules",
    ({ assignment, grade, handedInHoursAgo, state, student }) => {
      const work = assignments.find((one) => one.key === assignment);
      const mentor = students.find((one) => one.key === student)?.mentor;
      if (!(work && grade)) throw new Error("no assignment");
      expect(grade.by).toBe(mentor);
      expect(grade.hoursAgo).toBeLessThan(handedInHoursAgo ?? 0);
      expect(grade.feedback).not.toBe("");
      expect(grade.score).toBeLessThanOrEqual(work.maxScore);
      expect(grade.verdict === "pass").toBe(grade.score >= work.passScore);
      expect(state).toBe(grade.verdict === "needs_work" ? "returned" : "graded");
      expect(Boolean(grade.rubric)).toBe(Boolean(work.rubric));
      for (const part of work.rubric ?? []) expect(part.levels).toContain(grade.rubric?.[part.key]);
      const points = Object.values(grade.rubric ?? { all: grade.score });
      expect(points.reduce((sum, some) => sum + some, 0)).toBe(grade.score);
    },
  );

  test("the demo student has something to watch, to hand in and to read", () => {
    const [amara] = students;
    expect(amara?.email).toBe("student@demo.test");
    expect(watched.some((one) => one.student === "amara" && one.completedHoursAgo === null)).toBe(
      true,
    );
    const states = attempts.filter((one) => one.student === "amara").map((one) => one.state);
    expect(states).toEqual(expect.arrayContaining(["draft", "returned", "graded"]));
  });

  test("notes and ratings belong to films their author has seen", () => {
    const seen = (student: string, film: string) =>
      watched.find((one) => one.student === student && one.recording === film);
    for (const note of notes) {
      const film = recordings.find((one) => one.key === note.recording);
      expect(seen(note.student, note.recording), note.text).toBeDefined();
      expect(note.second).toBeLessThan(film?.durationSeconds ?? 0);
    }
    for (const rating of ratings)
      expect(
        seen(rating.student, rating.recording)?.completedHoursAgo,
        `${rating.student}, ${rating.recording}`,
      ).toBeGreaterThanOrEqual(rating.hoursAgo);
    expect(commentBank).toHaveLength(8);
  });
});

function keys(list: { key: string }[]): string[] {
  return list.map((one) => one.key);
}

/** The movie header says how long the film is: time scale and duration, after the box type. */
function movieSeconds(film: Buffer): number {
  const start = film.indexOf("mvhd") + 4;
  const isLong = film.readUInt8(start) === 1;
  const scale = film.readUInt32BE(start + (isLong ? 20 : 12));
  const length = isLong ? Number(film.readBigUInt64BE(start + 24)) : film.readUInt32BE(start + 16);
  return length / scale;
}

function cuesOf(vtt: string): { from: number; to: number; words: string }[] {
  const [head, ...blocks] = vtt.trim().split("\n\n");
  expect(head).toBe("WEBVTT");
  return blocks.map((block) => {
    const [times = "", ...words] = block.split("\n");
    expect(times).toMatch(/^\d{2}:\d{2}\.\d{3} --> \d{2}:\d{2}\.\d{3}$/);
    const [from = 0, to = 0] = times.split(" --> ").map((time) => {
      const [minutes, seconds] = time.split(":").map(Number);
      return (minutes ?? 0) * 60 + (seconds ?? 0);
    });
    return { from, to, words: words.join(" ") };
  });
}
