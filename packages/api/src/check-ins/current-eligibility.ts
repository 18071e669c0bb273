import type { Queryable } from "@octopus/db";
import { addDays, civilDateOf, minuteOfDay } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { missionWeek } from "../missions/index.js";
import { type CheckInSchedule, eligibility, type Eligibility, type Moment } from "./eligibility.js";
import { takenPlaces, windowsOf } from "./queries.js";

/** The day and minute of an instant in the mission time zone. */
export function momentOf(instant: Date, timeZone: string): Moment {
  return { day: civilDateOf(instant, timeZone), minute: minuteOfDay(instant, timeZone) };
}

/** {@link eligibility} of one member by what the database says at this moment of mission time. */
export async function currentEligibility(
  db: Queryable,
  { config }: Deps,
  mission: Omit<CheckInSchedule, "windows">,
  { missionId, membershipId, at }: { missionId: number; membershipId: number; at: Date },
): Promise<Eligibility> {
  const { startsOn } = mission;
  const moment = momentOf(at, config.timeZone);
  const firstDay =
    startsOn === null ? moment.day : addDays(startsOn, (missionWeek({ startsOn }, moment.day) - 1) * 7);
  const [windows, taken] = await Promise.all([
    windowsOf(db, missionId),
    takenPlaces(db, membershipId, firstDay, addDays(firstDay, 7)),
  ]);
  return eligibility({ ...mission, windows }, moment, taken);
}
