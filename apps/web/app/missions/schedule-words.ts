/** A check-in window, `HH:mm`, half-open, `end` up to `24:00`. */
export interface WrittenWindow {
  readonly start: string;
  readonly end: string;
}

export interface Rhythm {
  readonly weeks: number;
  readonly daysPerWeek: number;
  readonly timesPerDay: number;
}

/** `06:00–06:30` */
export function windowWords({ start, end }: WrittenWindow): string {
  return `${start}–${end}`;
}

/** A whole schedule said back: `2주 동안, 일주일에 3번, 하루 1번 (06:00–06:30), 모두 6번 인증해요`. */
export function scheduleSentence({
  windows,
  ...rhythm
}: Rhythm & { readonly windows: readonly WrittenWindow[] }): string {
  const times = [...windows].sort((a, b) => a.start.localeCompare(b.start)).map(windowWords);
  const inBrackets = times.length === 0 ? "" : ` (${times.join(", ")})`;
  return `${frequencyWords(rhythm)}${inBrackets}, 모두 ${checkInsOf(rhythm)}번 인증해요`;
}

/** `2주 동안, 일주일에 3번, 하루 1번`; a week with every day in it is 매일. */
function frequencyWords({ weeks, daysPerWeek, timesPerDay }: Rhythm): string {
  const days = daysPerWeek === 7 ? "매일" : `일주일에 ${daysPerWeek}번`;
  return `${weeks}주 동안, ${days}, 하루 ${timesPerDay}번`;
}

/** How many check-ins make 100 %. */
export function checkInsOf({ weeks, daysPerWeek, timesPerDay }: Rhythm): number {
  return weeks * daysPerWeek * timesPerDay;
}
