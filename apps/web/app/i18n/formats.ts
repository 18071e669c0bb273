import { josa } from "es-hangul";
import type { i18n } from "i18next";
import { formatTime, type TimeFormat } from "../ui/time-text";
import { numberFormat } from "./intl";
import { isLanguage } from "./language";

type Particles = Parameters<typeof josa>[1];

/** `1,000P`; a true minus sign for what went out, and for `signed` points a plus for what came in. */
export function pointsInWords(points: number, language: string, signed = false): string {
  const number = numberFormat(language, { signDisplay: signed ? "exceptZero" : "auto" }).format(points);
  return `${number.replace("-", "−")}P`;
}

/**
 * What a place in a sentence may ask for beside i18next's own (`number`, `list`, `datetime`):
 * `{{stake, points}}` writes 1,000P, `{{bonus, points(signed: true)}}` +1,000P, and `{{name, josa(of: 이/가)}}` writes
 * 옥순이가, the word with the particle that the sound of its end asks for. Languages without particles never ask for one.
 * Of a day `YYYY-MM-DD`, `{{startsOn, day}}` writes 7월 3일 (목) and `{{startsOn, monthDay}}` 7월 3일. Where the sentence is
 * also handed `today`, a day of another year is written with its year.
 */
export function addFormats({ services: { formatter } }: i18n): void {
  formatter?.add("points", (value, language, { signed }: { signed?: boolean }) =>
    pointsInWords(Number(value), language ?? "ko", signed),
  );
  for (const format of ["day", "monthDay"] as const)
    formatter?.add(format, (value, language, { today }: { today?: string }) =>
      dayInWords(String(value), { language, format, today }),
    );
  formatter?.add("josa", (value, _, { of }: { of: Particles }) => josa(String(value), of));
}

/** A day is the same day everywhere, so it is read and written in one zone, whichever the machine is in. */
function dayInWords(
  day: string,
  { language, ...options }: { language: string | undefined; format: TimeFormat; today: string | undefined },
): string {
  return formatTime(`${day}T00:00:00Z`, {
    language: isLanguage(language) ? language : "ko",
    timeZone: "UTC",
    ...options,
  });
}
