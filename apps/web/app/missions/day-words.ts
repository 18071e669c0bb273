import { dateFormat } from "~/i18n/intl";
import type { Language, Translate } from "~/i18n";

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Days from one `YYYY-MM-DD` to another; negative when `to` is earlier. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

const near = ["today", "tomorrow", "afterTomorrow"] as const;

/** A day as a person says it on the day `today`, inside a sentence: 오늘, 내일, 모레, else `7월 3일 (목)`. */
export function dayWords(day: string, today: string, t: Translate): string {
  return t(`missions:day.${near[daysUntil(today, day)] ?? "other"}`, { day });
}

/** `목`, the weekday of a day `YYYY-MM-DD` at its shortest. */
export function weekdayOf(day: string, language: Language): string {
  return dateFormat(language, { weekday: "short", timeZone: "UTC" }).format(Date.parse(day));
}
