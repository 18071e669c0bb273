import { formatTime } from "../ui/time-text";

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** `7월 3일 (목)` of a day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return formatTime(`${day}T00:00:00Z`, "day", "UTC");
}

/** `7월 3일` of a day `YYYY-MM-DD`. */
export function formatMonthDay(day: string): string {
  return formatTime(`${day}T00:00:00Z`, "monthDay", "UTC");
}

/** Days from one `YYYY-MM-DD` to another; negative when `to` is earlier. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** A day as a person says it on the day `today`: 오늘, 내일, 모레, else `7월 3일 (목)`. */
export function dayWords(day: string, today: string): string {
  return ["오늘", "내일", "모레"][daysUntil(today, day)] ?? formatDay(day);
}
