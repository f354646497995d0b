import { date, longDay } from "./format";
import { localTime, type Moment } from "./local-time";

/** Days of a calendar, "2026-12-31", in words. They have no hour, so no zone moves them. */

/** "31 Dec 2026"; empty while the day is not whole. */
export function dayInWords(day: string): string {
  const noon = noonOf(day);
  return Number.isNaN(noon) ? "" : date(noon, "UTC");
}

/** "Thursday 31 December"; another year than today's is said. */
export function longDayInWords(day: string, today: Moment): string {
  return longDay(noonOf(day), "UTC", today);
}

/** "Thu"; empty while the day is not whole. */
export function weekdayOf(day: string): string {
  const noon = noonOf(day);
  return Number.isNaN(noon) ? "" : localTime(noon, "UTC").weekday.slice(0, 3);
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
