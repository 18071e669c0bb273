import { addDays, type CivilDate, daysBetween } from "../kernel/civil-date.js";

const DAYS_PER_WEEK = 7;
const WEEKS_BEFORE = 52;
const A_SUNDAY: CivilDate = "2023-01-01";

/** The Sunday that the year of `today` begins on: 53 weeks, Sunday first, of which the last one holds `today`. */
function firstDayOfYear(today: CivilDate): CivilDate {
  const sinceSunday = daysBetween(A_SUNDAY, today) % DAYS_PER_WEEK;
  return addDays(today, -sinceSunday - WEEKS_BEFORE * DAYS_PER_WEEK);
}

/** Every day of that year up to `today`, oldest first: 365 … 371. */
export function yearOfDays(today: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = firstDayOfYear(today); day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}
