import type { MissionStatus, MissionType, TransferKind } from "@octopus/db/enums";
import { addDays, type CivilDate } from "../kernel/civil-date.js";

export type Grain = "day" | "week" | "month";

type Counts<Name extends string> = Partial<Record<Name, number>>;

/** The statistics of one day, or of several together. */
export interface Period {
  /** The first and the last day of it that statistics were collected of. */
  from: CivilDate;
  to: CivilDate;
  signUps: number;
  /** People checking in on a day; of several days the mean, to a tenth. */
  peopleCheckingIn: number;
  /** How missions stood at the end. */
  missionsByStatus: Counts<MissionStatus>;
  /** The same by type as well; without names for days from before it was kept. */
  missionsByStatusAndType: Partial<Record<MissionStatus, Record<MissionType, number>>>;
  checkInsByType: Counts<MissionType>;
  /** Members settled by success rate: ten classes of 1,000 basis points, the eleventh for exactly 10000. */
  successRates: number[];
  /** Points moved. */
  pointsByKind: Counts<TransferKind>;
}

/** The first day of the week, which begins on Monday, or of the month, that a day is in. */
export function firstDayOf(day: CivilDate, grain: Grain): CivilDate {
  if (grain === "day") return day;
  if (grain === "month") return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Days, oldest first, as weeks or months: what happened is added up, what stands is as it stood at the end. */
export function inPeriods(days: readonly Period[], grain: Grain): Period[] {
  if (grain === "day") return [...days];
  const groups = new Map<CivilDate, Period[]>();
  for (const day of days) {
    const first = firstDayOf(day.from, grain);
    const group = groups.get(first);
    if (group) group.push(day);
    else groups.set(first, [day]);
  }
  return [...groups.values()].map((group) => together(group)!);
}

/** Several days, oldest first, as one period; undefined of none. */
export function together(days: readonly Period[]): Period | undefined {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return undefined;
  const people = days.reduce((sum, day) => sum + day.peopleCheckingIn, 0);
  return {
    from: first.from,
    to: last.to,
    signUps: days.reduce((sum, day) => sum + day.signUps, 0),
    peopleCheckingIn: Math.round((people * 10) / days.length) / 10,
    missionsByStatus: last.missionsByStatus,
    missionsByStatusAndType: last.missionsByStatusAndType,
    checkInsByType: summed(days.map((day) => day.checkInsByType)),
    successRates: first.successRates.map((_, n) =>
      days.reduce((sum, day) => sum + (day.successRates[n] ?? 0), 0),
    ),
    pointsByKind: summed(days.map((day) => day.pointsByKind)),
  };
}

function summed<Name extends string>(all: readonly Counts<Name>[]): Counts<Name> {
  const sums: Counts<Name> = {};
  for (const counts of all) for (const name in counts) sums[name] = (sums[name] ?? 0) + (counts[name] ?? 0);
  return sums;
}
