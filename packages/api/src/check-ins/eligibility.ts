import type { MissionStatus } from "@octopus/db/enums";
import { addDays, type CivilDate } from "../kernel/civil-date.js";
import type { ErrorCode } from "../kernel/errors.js";
import { missionWeek, statusOn } from "../missions/index.js";

/** A check-in window: half-open minutes of the day, [start, end). */
export interface CheckInWindow {
  readonly ordinal: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What a mission says about when to check in. `windows` are in the order of the day. */
export interface CheckInSchedule {
  readonly status: MissionStatus;
  /** Asia/Seoul days, [startsOn, endsOn); null until the leader has configured the mission. */
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly daysPerWeek: number | null;
  readonly timesPerDay: number | null;
  readonly windows: readonly CheckInWindow[];
}

/** A minute of an Asia/Seoul day, by the server's clock. */
export interface Moment {
  readonly day: CivilDate;
  readonly minute: number;
}

/** The place that a check-in takes: one that counts for nothing (REJECTED) takes none. */
export interface TakenPlace {
  readonly day: CivilDate;
  readonly window: number;
}

/** Where a check-in would go. `week` counts from 1. */
export interface Place extends TakenPlace {
  readonly week: number;
}

export type Eligibility =
  | { readonly allowed: true; readonly place: Place; readonly window: CheckInWindow }
  | {
      readonly allowed: false;
      readonly reason: Extract<
        ErrorCode,
        "MISSION_NOT_ONGOING" | "CHECK_IN_NOT_ALLOWED_NOW" | "CHECK_IN_LIMIT_REACHED"
      >;
    };

const DAYS_PER_WEEK = 7;

/**
 * Whether check-ins are taken on `day` at all. The calendar decides and not the row alone: a nightly batch that is late
 * neither keeps the first day's check-ins out nor lets one in after the last.
 */
export function isUnderWay(
  mission: Pick<CheckInSchedule, "status" | "startsOn" | "endsOn">,
  day: CivilDate,
): boolean {
  const { startsOn } = mission;
  return startsOn !== null && startsOn <= day && statusOn(mission, day) === "ONGOING";
}

/**
 * Whether a member may check in at a moment, and where that check-in goes; else the refusal that `checkIn.submit`
 * answers with. `taken` holds the member's own check-ins of at least that mission week.
 */
export function eligibility(
  schedule: CheckInSchedule,
  { day, minute }: Moment,
  taken: readonly TakenPlace[],
): Eligibility {
  if (!isUnderWay(schedule, day)) return { allowed: false, reason: "MISSION_NOT_ONGOING" };
  const window = schedule.windows.find((each) => each.startMinute <= minute && minute < each.endMinute);
  if (!window) return { allowed: false, reason: "CHECK_IN_NOT_ALLOWED_NOW" };
  const place = { day, window: window.ordinal, week: missionWeek({ startsOn: schedule.startsOn! }, day) };
  return isFree(schedule, place, taken)
    ? { allowed: true, place, window }
    : { allowed: false, reason: "CHECK_IN_LIMIT_REACHED" };
}

/** Whether window, day and week have room for one more: all three limits are about the member's own check-ins. */
export function isFree(schedule: CheckInSchedule, place: Place, taken: readonly TakenPlace[]): boolean {
  const ofTheDay = taken.filter(({ day }) => day === place.day);
  if (ofTheDay.some(({ window }) => window === place.window)) return false;
  if (ofTheDay.length >= (schedule.timesPerDay ?? 0)) return false;
  const firstDay = addDays(schedule.startsOn!, (place.week - 1) * DAYS_PER_WEEK);
  const nextWeek = addDays(firstDay, DAYS_PER_WEEK);
  const otherDays = new Set(
    taken.map(({ day }) => day).filter((day) => firstDay <= day && day < nextWeek && day !== place.day),
  );
  return otherDays.size < (schedule.daysPerWeek ?? 0);
}
