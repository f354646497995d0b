export type Moment = Date | string | number;

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const readers = new Map<string, Intl.DateTimeFormat>();

/**
 * What calendar and clock of a zone show. number counts days. The platform reads them itself: date-fns would
 * cost every page that says a number 8 kB.
 */
export function localTime(at: Moment, zone: string) {
  const read: Record<string, string> = {};
  for (const { type, value } of reader(zone).formatToParts(new Date(at))) read[type] = value;
  const { weekday = "", year = "", month = "", day: date = "", hour, minute } = read;
  return {
    weekday,
    date,
    month: months[Number(month) - 1] ?? "",
    year,
    time: `${hour}:${minute}`,
    number: Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000,
  };
}

/** The calendar's date in a zone, for machines: "2026-11-22". */
export function localDate(at: Moment, zone: string): string {
  return new Date(localTime(at, zone).number * 86_400_000).toISOString().slice(0, 10);
}

/** One per zone, because making one takes longer than all it ever reads. */
function reader(zone: string): Intl.DateTimeFormat {
  const known = readers.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "long",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  readers.set(zone, made);
  return made;
}
