import { describe, expect, it } from "vitest";
import * as say from "@/lib/format";

const madrid = "Europe/Madrid";
const now = "2026-11-24T14:00:00Z"; // a Tuesday

describe("durations", () => {
  it("run like a clock on a video", () => {
    expect(say.clock(1865)).toBe("31:05");
    expect(say.clock(59.99)).toBe("0:59");
    expect(say.clock(3729)).toBe("1:02:09");
    expect(say.clock(-3)).toBe("0:00");
  });

  it("are minutes, hours and days for people, minutes rounded up", () => {
    expect(say.span(2400)).toBe("40 min");
    expect(say.span(2401)).toBe("41 min");
    expect(say.span(3900)).toBe("1 h 5 min");
    expect(say.span(22 * 3600)).toBe("22 h");
    expect(say.span(52 * 3600)).toBe("2 d 4 h");
    expect(say.span(48 * 3600)).toBe("2 d");
    expect(say.span(0)).toBe("0 min");
  });

  it("carry from minutes to hours to days", () => {
    expect(say.span(3599)).toBe("1 h");
    expect(say.span(86_399)).toBe("1 d");
  });

  it("are short in a waiting column and words in a sentence", () => {
    expect(say.waiting(22 * 3600 + 1200)).toBe("22 h");
    expect(say.waiting(52 * 3600)).toBe("2 d 4 h");
    expect(say.waiting(2400)).toBe("40 min");
    expect(say.spanInWords(52 * 3600)).toBe("two days and four hours");
    expect(say.spanInWords(3600)).toBe("one hour");
    expect(say.spanInWords(40 * 60)).toBe("40 minutes");
  });

  it("round up what is left", () => {
    expect(say.minutesLeft(301)).toBe(6);
    expect(say.minutesLeft(300)).toBe(5);
  });
});

describe("counts", () => {
  it("are words up to ten, then numerals", () => {
    expect(`${say.inWordsCapital(6)} more minutes`).toBe("Six more minutes");
    expect(say.inWords(10)).toBe("ten");
    expect(say.inWords(11)).toBe("11");
    expect(say.count(1, "reason")).toBe("one reason");
    expect(say.count(2, "reason")).toBe("two reasons");
    expect(say.count(2, "reply", "replies")).toBe("two replies");
    expect(say.counted(1284, "invoice")).toBe("1,284 invoices");
    expect(say.counted(1, "file")).toBe("1 file");
  });

  it("join as a sentence does", () => {
    expect(say.list(["text", "a file", "a link"])).toBe("text, a file and a link");
  });
});

describe("numbers", () => {
  it("have a true minus and the decimals of their currency", () => {
    expect(say.money(1240)).toBe("1,240.00");
    expect(say.money("88000", 0)).toBe("88,000");
    expect(say.money(415.25, 3)).toBe("415.250");
    expect(say.money(-60)).toBe("−60.00");
    expect(say.money(0)).toBe("0.00");
  });

  it("say percent with a thin space and never round up to all of it", () => {
    expect(say.percent(0.73)).toBe(`73${say.thinSpace}%`);
    expect(say.percent(0.999)).toBe(`99${say.thinSpace}%`);
    expect(say.percent(0.29)).toBe(`29${say.thinSpace}%`);
    expect(say.percent(1)).toBe(`100${say.thinSpace}%`);
  });

  it("say file sizes", () => {
    expect(say.fileSize(84_123)).toBe("84 kB");
    expect(say.fileSize(3_200_000)).toBe("3.2 MB");
    expect(say.fileSize(25_000_000)).toBe("25 MB");
    expect(say.fileSize(12)).toBe("12 B");
  });
});

describe("dates", () => {
  it("drop the year while it is this one", () => {
    expect(say.day("2026-11-27T12:00:00Z", madrid, now)).toBe("Fri 27 Nov");
    expect(say.day("2027-01-04T12:00:00Z", madrid, now)).toBe("4 Jan 2027");
    expect(say.date("2026-11-27T12:00:00Z", madrid)).toBe("27 Nov 2026");
    expect(say.longDay("2026-11-30T12:00:00Z", madrid, now)).toBe("Monday 30 November");
  });

  it("are the day of the zone, not of the server", () => {
    const at = "2026-11-27T23:30:00Z";
    expect(say.day(at, "Africa/Accra", now)).toBe("Fri 27 Nov");
    expect(say.day(at, madrid, now)).toBe("Sat 28 Nov");
    expect(say.time(at, madrid)).toBe("00:30");
  });

  it("are near within seven days, and a date after that", () => {
    expect(say.near("2026-11-24T22:00:00Z", madrid, now)).toBe("today");
    expect(say.near("2026-11-25T22:00:00Z", madrid, now)).toBe("tomorrow");
    expect(say.near("2026-11-27T22:59:00Z", madrid, now)).toBe("Friday");
    expect(say.near("2026-12-01T12:00:00Z", madrid, now)).toBe("Tue 1 Dec");
    expect(say.due("2026-11-27T22:59:00Z", madrid, now)).toBe("Due Friday, 23:59");
    expect(say.nearAt("2026-11-22T09:32:00Z", madrid, now)).toBe("Sunday at 10:32");
  });

  it("keep the wall clock over a change to summer time", () => {
    expect(say.dayTime("2026-03-28T22:59:00Z", madrid, now)).toBe("Sat 28 Mar, 23:59");
    expect(say.dayTime("2026-03-29T21:59:00Z", madrid, now)).toBe("Sun 29 Mar, 23:59");
  });

  it("say the reader's own hour when it differs", () => {
    const at = "2026-11-27T22:59:00Z";
    expect(say.timeForReader(at, madrid, "Africa/Accra")).toBe("23:59, 22:59 for you in Accra");
    expect(say.timeForReader(at, madrid, "Europe/Paris")).toBe("23:59");
    expect(say.city("America/New_York")).toBe("New York");
  });

  it("say how long ago while that helps", () => {
    expect(say.ago("2026-11-24T13:59:30Z", madrid, now)).toBe("a moment ago");
    expect(say.ago("2026-11-24T13:40:00Z", madrid, now)).toBe("20 minutes ago");
    expect(say.ago("2026-11-24T11:00:00Z", madrid, now)).toBe("three hours ago");
    expect(say.ago("2026-11-23T11:00:00Z", madrid, now)).toBe("yesterday");
    expect(say.ago("2026-11-01T11:00:00Z", madrid, now)).toBe("Sun 1 Nov");
  });
});
