import { Temporal } from "temporal-polyfill";

/** A calendar day as `YYYY-MM-DD`, in the mission time zone. Such strings compare in the order of the days. */
export type CivilDate = string;

export const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_DAY = MINUTES_PER_DAY * 60_000;

/** A stretch of time in which a zone's clocks go evenly. Milliseconds, half-open. */
interface Offset {
  readonly from: number;
  readonly until: number;
  readonly milliseconds: number;
  /** `+09:00` */
  readonly written: string;
}

/** The stretch that was last asked for, by zone: a page writes dozens of instants, seldom years apart. */
const lastOffsets = new Map<string, Offset>();

function offsetAt(instant: Date, timeZone: string): Offset {
  const at = instant.getTime();
  const last = lastOffsets.get(timeZone);
  if (last && last.from <= at && at < last.until) return last;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const offset = {
    // A change is in force from its very moment on.
    from: zoned.add({ milliseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds ?? -Infinity,
    until: zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity,
    milliseconds: zoned.offsetNanoseconds / 1_000_000,
    written: zoned.offset,
  };
  lastOffsets.set(timeZone, offset);
  return offset;
}

/** What a wall clock shows, as if it were UTC. */
const wallClock = (instant: Date, timeZone: string) =>
  new Date(instant.getTime() + offsetAt(instant, timeZone).milliseconds);

/** The day that `instant` falls on. */
export function civilDateOf(instant: Date, timeZone: string): CivilDate {
  return wallClock(instant, timeZone).toISOString().split("T")[0]!;
}

/** Whole minutes since the day began on the wall clock, 0 … 1439. */
export function minuteOfDay(instant: Date, timeZone: string): number {
  const clock = wallClock(instant, timeZone);
  return clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

/** The first instant of `day`. */
export function startOfDay(day: CivilDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The instant of a wall-clock minute of `day`; minute 1440 is the next day's first instant. */
export function instantAt(day: CivilDate, minute: number, timeZone: string): Date {
  const at = Temporal.PlainDate.from(day)
    .add({ days: Math.floor(minute / MINUTES_PER_DAY) })
    .toZonedDateTime({
      timeZone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }),
    });
  return new Date(at.epochMilliseconds);
}

/** What a day without clocks is counted by: days since 1970-01-01. */
const epochDay = (day: CivilDate) => Date.parse(day) / MILLISECONDS_PER_DAY;

/** The day so many days later; earlier, when `days` is negative. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date((epochDay(day) + days) * MILLISECONDS_PER_DAY).toISOString().split("T")[0]!;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

/** The month after a month, both `YYYY-MM`. */
export function addMonth(month: string): string {
  const [year, ordinal] = month.split("-").map(Number) as [number, number];
  return ordinal === 12 ? `${year + 1}-01` : `${year}-${String(ordinal + 1).padStart(2, "0")}`;
}

/** Whether `text` is a real day, such as 2028-02-29. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** Minutes of the day of `HH:mm`; `24:00` is 1440. */
export function minutesOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

/** `HH:mm` of minutes of the day; 1440 is `24:00`. */
export function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** ISO 8601 with the zone's offset, as the API writes instants: `2026-11-23T06:00:00.000+09:00`. */
export function isoInstant(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().replace("Z", offsetAt(instant, timeZone).written);
}
