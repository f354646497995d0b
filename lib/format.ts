import { localTime as local, type Moment } from "./local-time";

/** How numbers, dates and durations are said, everywhere. Pure: "now" and the zone are always given. */

export const thinSpace = "\u2009";
const locale = "en";

/** "31:05", "3:45", with hours "1:02:09". Seconds are cut, never rounded up, so a clock never runs ahead. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** "40 min", "1 h 5 min", "2 d 4 h", "22 h". Minutes are rounded up, whole days carry hours. */
export function span(seconds: number): string {
  const minutes = Math.ceil(Math.max(0, seconds) / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return parts(hours, "h", minutes % 60, "min");
  return parts(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** The same without minutes once hours are on: "2 d 4 h", "22 h", "40 min". For waiting times in tables. */
export function waiting(seconds: number): string {
  return seconds >= 3600 && seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : span(seconds);
}

/** "two days and four hours", "40 minutes", for sentences. */
export function spanInWords(seconds: number): string {
  const minutes = Math.ceil(Math.max(0, seconds) / 60);
  if (minutes < 60) return count(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(count(hours, "hour"), minutes % 60, "minute");
  return joined(count(Math.floor(hours / 24), "day"), hours % 24, "hour");
}

/** Whole minutes still to go, rounded up: 301 seconds are 6. */
export function minutesLeft(seconds: number): number {
  return Math.ceil(Math.max(0, seconds) / 60);
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "six" up to ten, then "11". */
export function inWords(n: number): string {
  return small[n] ?? number(n);
}

/** The same at the start of a sentence: "Six". */
export function inWordsCapital(n: number): string {
  return capital(inWords(n));
}

/** "one day", "four hours", "12 attempts". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}

/** "1 file", "3 files", "1,284 invoices": numerals, for tables and meta lines. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "1,284" */
export function number(n: number, decimals?: number): string {
  return writer(decimals).format(n).replace("-", "−");
}

/** Making one takes longer than writing a whole table with it. */
const writers = new Map<number | undefined, Intl.NumberFormat>();

function writer(decimals: number | undefined): Intl.NumberFormat {
  const known = writers.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals ?? 2,
  });
  writers.set(decimals, made);
  return made;
}

/** "73 %" with a thin space, from a share of 1. Rounded down, so 100 % means all of it. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}${thinSpace}%`;
}

/** "1,240.00", "88,000", "−60.00"; the code is drawn apart by Money. */
export function money(amount: number | string, decimals = 2): string {
  return number(Number(amount), decimals);
}

/** "84 kB", "3.2 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  const mega = bytes / 1e6;
  return mega < 1000 ? `${number(mega, mega < 10 ? 1 : 0)} MB` : `${number(mega / 1000, 1)} GB`;
}

/** "a", "a and b", "a, b and c" */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** "Fri 27 Nov" in this year, else "27 Nov 2026". */
export function day(at: Moment, zone: string, now: Moment): string {
  const { weekday, date, month, year } = local(at, zone);
  const short = `${date} ${month.slice(0, 3)}`;
  return year === local(now, zone).year ? `${weekday.slice(0, 3)} ${short}` : `${short} ${year}`;
}

/** "27 Nov 2026", for tables and documents. */
export function date(at: Moment, zone: string): string {
  const { date, month, year } = local(at, zone);
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** "Monday 30 November", for sentences; another year is said. */
export function longDay(at: Moment, zone: string, now: Moment): string {
  const { weekday, date, month, year } = local(at, zone);
  const long = `${weekday} ${date} ${month}`;
  return year === local(now, zone).year ? long : `${long} ${year}`;
}

/** "23:59" */
export function time(at: Moment, zone: string): string {
  return local(at, zone).time;
}

/** "Fri 27 Nov, 23:59" */
export function dayTime(at: Moment, zone: string, now: Moment): string {
  return `${day(at, zone, now)}, ${time(at, zone)}`;
}

/** "Friday" within seven days ahead or behind, "today", "yesterday", "tomorrow"; else "Fri 27 Nov". */
export function near(at: Moment, zone: string, now: Moment): string {
  const then = local(at, zone);
  const days = then.number - local(now, zone).number;
  const word = { "-1": "yesterday", "0": "today", "1": "tomorrow" }[String(days)];
  if (word) return word;
  return Math.abs(days) < 7 ? then.weekday : day(at, zone, now);
}

/** "Due Friday, 23:59", "Due today, 23:59", "Due Fri 11 Dec, 23:59". A deadline always has its hour. */
export function due(at: Moment, zone: string, now: Moment): string {
  return `Due ${near(at, zone, now)}, ${time(at, zone)}`;
}

/** "23:59, 22:59 for you in Accra" when the reader's zone shows another hour, else "23:59". */
export function timeForReader(at: Moment, zone: string, reader: string): string {
  const [there, here] = [time(at, zone), time(at, reader)];
  return there === here ? there : `${there}, ${here} for you in ${city(reader)}`;
}

/** "Accra" from "Africa/Accra". */
export function city(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** "20 minutes ago", "three hours ago", "yesterday", "Sunday", then the day. */
export function ago(at: Moment, zone: string, now: Moment): string {
  const seconds = (new Date(now).getTime() - new Date(at).getTime()) / 1000;
  if (seconds < 60) return "a moment ago";
  if (seconds < 3600) return `${count(Math.floor(seconds / 60), "minute")} ago`;
  const isToday = local(at, zone).number === local(now, zone).number;
  return isToday ? `${count(Math.floor(seconds / 3600), "hour")} ago` : near(at, zone, now);
}

/** "Sunday at 10:32", "today at 10:32", "Fri 2 Oct at 10:32". */
export function nearAt(at: Moment, zone: string, now: Moment): string {
  return `${near(at, zone, now)} at ${time(at, zone)}`;
}

/** First letter up. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function parts(a: number, unit: string, b: number, subunit: string): string {
  return b === 0 ? `${a} ${unit}` : `${a} ${unit} ${b} ${subunit}`;
}

function joined(head: string, n: number, one: string): string {
  return n === 0 ? head : `${head} and ${count(n, one)}`;
}
