import type { Language } from "./errors.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const units = {
  ko: { second: "초", minute: "분", hour: "시간" },
  en: { second: " second", minute: " minute", hour: " hour" },
} as const;

const unknown = { ko: "잠시", en: "a moment" } as const;

/** How long to wait, as it is said: in seconds, minutes or hours, rounded up, so that nobody comes back too early. */
export function waitWords(seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return unknown[language];
  // A minute less a moment is a minute, and not 60 seconds.
  const whole = Math.max(1, Math.ceil(seconds));
  const [count, unit] =
    whole < MINUTE
      ? ([whole, "second"] as const)
      : whole <= 59 * MINUTE
        ? ([Math.ceil(whole / MINUTE), "minute"] as const)
        : ([Math.ceil(whole / HOUR), "hour"] as const);
  const plural = language === "en" && count > 1 ? "s" : "";
  return `${count}${units[language][unit]}${plural}`;
}
