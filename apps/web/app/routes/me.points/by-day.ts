import { formatTime } from "../../ui/time-text";

/** Lines, newest first, put together by their Asia/Seoul day; the year is said only when it isn't this one. */
export function byDay<Line extends { at: string }>(
  lines: readonly Line[],
  now: string,
): { day: string; words: string; lines: Line[] }[] {
  const days: { day: string; words: string; lines: Line[] }[] = [];
  const today = formatTime(now, "date");
  for (const line of lines) {
    const date = formatTime(line.at, "date");
    const day = date.replaceAll(/\D+/g, "-").replace(/-$/, "");
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, words: dayWords(date, today, line.at), lines: [line] });
  }
  return days;
}

const yearOf = (date: string) => date.split(".")[0];

function dayWords(date: string, today: string, at: string): string {
  if (date === today) return "오늘";
  const day = formatTime(at, "day");
  return yearOf(date) === yearOf(today) ? day : `${yearOf(date)}년 ${day}`;
}
