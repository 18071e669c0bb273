import { dateFormat } from "../i18n/intl";
import type { Language } from "../i18n/language";
import { useLanguage } from "../i18n/use-language";
import { useToday } from "../i18n/use-today";

export type TimeFormat = "date" | "day" | "time" | "dateTime" | "monthDay";

export interface TimeTextProps {
  /** The instant: an ISO string or a Date. */
  at: string | Date;
  /** date 2025. 7. 3. · monthDay 7월 3일 · day 7월 3일 (목) · time 06:00 · dateTime 7월 3일 (목) 06:00 (the default). */
  format?: TimeFormat | undefined;
  /** Mission time's zone; Asia/Seoul by default. */
  timeZone?: string | undefined;
  className?: string | undefined;
}

/** A `<time>` as a person says it, in the page's language; with its year, where that isn't this one. */
export function TimeText({ at, format, timeZone, className }: TimeTextProps) {
  const [language, today] = [useLanguage(), useToday()];
  const iso = typeof at === "string" ? at : at.toISOString();
  return (
    // Node's and the browser's Intl may differ by a comma or a space, which is no reason to draw the page again.
    <time dateTime={iso} className={className} suppressHydrationWarning>
      {formatTime(iso, { language, format, timeZone, today })}
    </time>
  );
}

export interface FormatTimeOptions {
  language: Language;
  /** As TimeText's; "dateTime" by default. */
  format?: TimeFormat | undefined;
  /** Asia/Seoul by default. */
  timeZone?: string | undefined;
  /** Today, `YYYY-MM-DD`: a day of another year is said with its year. */
  today?: string | undefined;
}

/** The words of TimeText, for sentences that need them inside. */
export function formatTime(
  iso: string,
  { language, format = "dateTime", timeZone = "Asia/Seoul", today }: FormatTimeOptions,
): string {
  const instant = new Date(iso);
  const { betweenDayAndTime, withYear, ...shapes } = ways[language];
  const say = (shape: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...shape, timeZone }).format(instant);
  const sayDay = (shape: Intl.DateTimeFormatOptions) => {
    if (today === undefined) return say(shape);
    const year = say({ year: "numeric" });
    return year.startsWith(today.slice(0, 4)) ? say(shape) : withYear(say(shape), year);
  };
  switch (format) {
    case "time":
      return say(timeOfDay);
    case "date":
      return say(shapes.date);
    case "dateTime":
      return sayDay(shapes.day) + betweenDayAndTime + say(timeOfDay);
    default:
      return sayDay(shapes[format]);
  }
}

const timeOfDay = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const monthDay = { month: "long", day: "numeric" } as const;
const day = { ...monthDay, weekday: "short" } as const;

interface Way extends Record<"date" | "day" | "monthDay", Intl.DateTimeFormatOptions> {
  /** Ours and not Intl's: one ICU writes "July 3, 06:00", the next one "July 3 at 06:00". */
  betweenDayAndTime: string;
  /** Ours, too: Intl's Korean drops the brackets around the weekday where there is a year. */
  withYear: (day: string, year: string) => string;
}

/** What each language likes to see of a day: 2025. 7. 3. and 7월 3일 (목); July 3, 2025 and Thu, July 3. */
const ways: Record<Language, Way> = {
  ko: {
    date: { year: "numeric", month: "numeric", day: "numeric" },
    day,
    monthDay,
    betweenDayAndTime: " ",
    withYear: (day, year) => `${year} ${day}`,
  },
  en: {
    date: { year: "numeric", ...monthDay },
    day,
    monthDay,
    betweenDayAndTime: ", ",
    withYear: (day, year) => `${day}, ${year}`,
  },
};
