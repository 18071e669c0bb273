import type { Translate } from "~/i18n";

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

/**
 * A whole schedule said back: `2주 동안, 일주일에 3번, 하루 1번 (06:00–06:30), 모두 6번 인증해요`, with its first day before
 * it where that is given.
 */
export function scheduleSentence(
  {
    windows,
    startsOn,
    ...rhythm
  }: Rhythm & { readonly windows: readonly WrittenWindow[]; readonly startsOn?: string | undefined },
  t: Translate,
): string {
  const said = {
    weeks: t("missions:schedule.weeks", { count: rhythm.weeks }),
    // A week with every day in it is 매일.
    days:
      rhythm.daysPerWeek === 7
        ? t("missions:schedule.everyDay")
        : t("missions:schedule.daysPerWeek", { count: rhythm.daysPerWeek }),
    times: timesWords(rhythm.timesPerDay, windows, t),
    checkIns: t("missions:schedule.checkIns", { count: checkInsOf(rhythm) }),
  };
  return startsOn === undefined
    ? t("missions:schedule.sentence", said)
    : t("missions:schedule.sentenceFrom", { ...said, startsOn });
}

/** `하루 1번 (06:00–06:30)` */
function timesWords(timesPerDay: number, windows: readonly WrittenWindow[], t: Translate): string {
  const times = t("missions:schedule.timesPerDay", { count: timesPerDay });
  if (windows.length === 0) return times;
  const inOrder = [...windows].sort((a, b) => a.start.localeCompare(b.start)).map(windowWords);
  return t("missions:schedule.timesAt", { times, windows: inOrder.join(", ") });
}

/** How many check-ins make 100 %. */
export function checkInsOf({ weeks, daysPerWeek, timesPerDay }: Rhythm): number {
  return weeks * daysPerWeek * timesPerDay;
}
