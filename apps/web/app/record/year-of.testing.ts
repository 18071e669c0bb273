import { addDays, daysBetween } from "@octopus/api/civil-date";
import type { DayOfYear } from "./year-weeks";

const first = "2024-12-01";
const days: DayOfYear[] = Array.from({ length: 1900 }, (_, n) => ({ day: addDays(first, n), checkIns: 0 }));

/** For tests: 53 weeks, Sunday first, up to `today`, as `user.record` answers them to somebody who has never checked in. */
export function yearOf(today: string): DayOfYear[] {
  const end = daysBetween(first, today) + 1;
  return days.slice(end - 52 * 7 - new Date(today).getUTCDay() - 1, end);
}
