import type { Translate } from "~/i18n";

/** Lines, newest first, put together by their Asia/Seoul day; the year is said only when it isn't this one. */
export function byDay<Line extends { at: string }>(
  lines: readonly Line[],
  now: string,
  t: Translate,
): { day: string; words: string; lines: Line[] }[] {
  const days: { day: string; words: string; lines: Line[] }[] = [];
  const today = dayOf(now);
  for (const line of lines) {
    const day = dayOf(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, words: dayWords(day, today, t), lines: [line] });
  }
  return days;
}

const inSeoul = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Seoul",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** `YYYY-MM-DD` */
function dayOf(at: string): string {
  const parts = new Map(inSeoul.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

const yearOf = (day: string) => day.slice(0, 4);

function dayWords(day: string, today: string, t: Translate): string {
  if (day === today) return t("points:today");
  return yearOf(day) === yearOf(today)
    ? t("points:day", { day })
    : t("points:dayOfAnotherYear", { day, year: yearOf(day) });
}
