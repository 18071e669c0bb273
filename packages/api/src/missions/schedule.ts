import {
  addDays,
  type CivilDate,
  daysBetween,
  isCivilDate,
  minutesOf,
  timeOfDay,
} from "../kernel/civil-date.js";
import { BusinessError } from "../kernel/errors.js";

const DAYS_PER_WEEK = 7;

/** A check-in window: half-open minutes of the day, [start, end), end up to 1440. */
export interface MinuteWindow {
  readonly start: number;
  readonly end: number;
}

/** How often a mission asks for a check-in. */
export interface Frequency {
  readonly weeks: number;
  readonly daysPerWeek: number;
  readonly timesPerDay: number;
}

export interface Schedule extends Frequency {
  /** Asia/Seoul days, half-open: `endsOn` is the first day that no longer belongs to the mission. */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** As many as `timesPerDay`, in the order of the day. */
  readonly windows: readonly MinuteWindow[];
}

/** A schedule as its leader writes it: windows `HH:mm`, in any order. */
export interface ScheduleDraft extends Frequency {
  readonly startsOn: CivilDate;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}

/**
 * The schedule that a draft of `today` (an Asia/Seoul day) describes. Throws SCHEDULE_NOT_VALID when it starts before
 * tomorrow, has not exactly one window per check-in of a day, or has one that is empty, turned round or overlapping.
 */
export function scheduleOf(draft: ScheduleDraft, today: CivilDate): Schedule {
  const { startsOn, weeks, daysPerWeek, timesPerDay } = draft;
  const endsOn = addDays(startsOn, weeks * DAYS_PER_WEEK);
  const windows = draft.windows
    .map(({ start, end }) => ({ start: minutesOf(start), end: minutesOf(end) }))
    .sort((a, b) => a.start - b.start);
  const valid =
    startsOn > today &&
    isCivilDate(endsOn) && // days have four-digit years: the last weeks of 9999 have no end
    windows.length === timesPerDay &&
    windows.every(({ start, end }, i) => start < end && (windows[i - 1]?.end ?? 0) <= start);
  if (!valid) throw new BusinessError("SCHEDULE_NOT_VALID");
  return { startsOn, endsOn, weeks, daysPerWeek, timesPerDay, windows };
}

/** A window as the API writes it. */
export function writtenWindow({ start, end }: MinuteWindow): { start: string; end: string } {
  return { start: timeOfDay(start), end: timeOfDay(end) };
}

/** How many accepted check-ins make a success rate of 10000. */
export function requiredCheckIns({ weeks, daysPerWeek, timesPerDay }: Frequency): number {
  return weeks * daysPerWeek * timesPerDay;
}

/** The mission week of an Asia/Seoul day, from 1 on the start day; weeks count from there and not from Monday. */
export function missionWeek({ startsOn }: Pick<Schedule, "startsOn">, day: CivilDate): number {
  return Math.floor(daysBetween(startsOn, day) / DAYS_PER_WEEK) + 1;
}
