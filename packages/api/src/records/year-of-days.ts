import { addDays, type CivilDate } from "../kernel/civil-date.js";

const DAYS_PER_WEEK = 7;
const WEEKS_BEFORE = 52;

/** The Sunday that the year of `today` begins on: 53 weeks, Sunday first, of which the last one holds `today`. */
function firstDayOfYear(today: CivilDate): CivilDate {
  const sinceSunday = new Date(today).getUTCDay();
  return addDays(today, -sinceSunday - WEEKS_BEFORE * DAYS_PER_WEEK);
}

/** Every day of that year up to `today`, oldest first: 365 … 371. */
export function yearOfDays(today: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = firstDayOfYear(today); day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}
