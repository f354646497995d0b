import { ago, date, day, dayTime, due, longDay, near, nearAt, time } from "@/lib/format";

const ways = {
  day,
  date,
  longDay,
  time,
  dayTime,
  near,
  nearAt,
  due,
  ago,
};

/** A moment said on the server in a given zone. as: day "Fri 27 Nov", date, longDay, time, dayTime, near, nearAt, due, ago. */
export function DateText({
  at,
  zone,
  now,
  as = "day",
  className,
}: {
  at: string | Date;
  zone: string;
  now: Date | string | number;
  as?: keyof typeof ways;
  className?: string;
}) {
  return (
    <time dateTime={new Date(at).toISOString()} className={className ?? "num"}>
      {ways[as](at, zone, now)}
    </time>
  );
}
