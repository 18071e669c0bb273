import { minutesOf } from "../../kernel/civil-date.js";
import { demoMissions, type DemoMission } from "./missions.js";
import { FIRST_DAY, type Person } from "./people.js";

export interface PlannedCheckIn {
  readonly person: Person;
  /** Of the day. */
  readonly minute: number;
}

/** The check-ins of a mission on a day (from today, -1 is yesterday). Today's are left to whoever tries the demo. */
export function checkInsOn({ schedule, kept = {} }: DemoMission, day: number): PlannedCheckIn[] {
  if (!schedule || day >= 0) return [];
  return Object.entries(kept).flatMap(([person, digits], i) => {
    const times = Number(digits[day - schedule.starts] ?? 0);
    return schedule.windows
      .slice(0, times)
      .map(({ start }) => ({ person: person as Person, minute: minutesOf(start) + 7 + 11 * i }));
  });
}

/** How many photos the demo takes. */
export function countCheckIns(): number {
  let count = 0;
  for (let day = FIRST_DAY; day < 0; day += 1)
    for (const mission of demoMissions) count += checkInsOn(mission, day).length;
  return count;
}
