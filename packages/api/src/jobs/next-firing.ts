import { addDays, civilDateOf, instantAt, minuteOfDay } from "../kernel/civil-date.js";

const MINUTE = 60_000;

/**
 * When a slot fires next after an instant. Knows the three shapes that our slots have: every minute, every hour at a
 * minute, and every day at a minute of an hour, on the wall clock of `timeZone`.
 */
export function nextFiring(cron: string, after: Date, timeZone: string): Date {
  const [minute, hour] = cron.split(" ");
  if (minute === "*") return new Date((Math.floor(after.getTime() / MINUTE) + 1) * MINUTE);
  const today = civilDateOf(after, timeZone);
  if (hour === "*") {
    const now = minuteOfDay(after, timeZone);
    const thisHour = now - (now % 60) + Number(minute);
    return instantAt(today, thisHour > now ? thisHour : thisHour + 60, timeZone);
  }
  const ofDay = Number(hour) * 60 + Number(minute);
  const first = instantAt(today, ofDay, timeZone);
  return first > after ? first : instantAt(addDays(today, 1), ofDay, timeZone);
}
