import type { Translate } from "~/i18n";

/** Lines, newest first, put together by their day; the year is said only when it isn't that of `today`. */
export function byDay<Line extends { at: string }>(
  lines: readonly Line[],
  today: string,
  t: Translate,
): { day: string; words: string; lines: Line[] }[] {
  const days: { day: string; words: string; lines: Line[] }[] = [];
  for (const line of lines) {
    // The API writes instants as the clocks of the mission time zone show them.
    const day = line.at.slice(0, "YYYY-MM-DD".length);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else
      days.push({
        day,
        words: day === today ? t("points:today") : t("points:day", { day, today }),
        lines: [line],
      });
  }
  return days;
}
