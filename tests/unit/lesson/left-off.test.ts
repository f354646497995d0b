import { describe, expect, it } from "vitest";
import { leaveOff, takenUp } from "@/components/lesson/left-off";
import { initialState, type PlayerLesson } from "@/components/lesson/player-state";

const lesson: PlayerLesson = {
  viewer: "amara",
  id: "three-prices",
  duration: 52,
  threshold: 0.9,
  seen: [{ from: 0, to: 44 }],
  startAt: 41,
  playsMissed: false,
  isCompleted: false,
  languages: [],
  cues: [],
};
const watched = {
  ...initialState(lesson),
  seen: [{ from: 0, to: 50 }],
  at: 50,
  isCompleted: true,
  hasStarted: true,
};

describe("a page opened again with the back button, as it was fetched before", () => {
  it("knows what was watched on it since", () => {
    leaveOff(lesson, watched);
    expect(takenUp(lesson)).toMatchObject({
      seen: [{ from: 0, to: 50 }],
      startAt: 47,
      isCompleted: true,
    });
  });

  it("keeps what was seen elsewhere in the meantime", () => {
    expect(takenUp({ ...lesson, seen: [{ from: 48, to: 52 }] }).seen).toEqual([
      { from: 0, to: 52 },
    ]);
  });

  it("is as the page says for another person, and for who played nothing", () => {
    expect(takenUp({ ...lesson, viewer: "bo" }).seen).toEqual(lesson.seen);
    const other = { ...lesson, id: "discounts" };
    leaveOff(other, { ...watched, hasStarted: false });
    expect(takenUp(other)).toEqual(other);
  });
});
