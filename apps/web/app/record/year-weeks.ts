const daysPerWeek = 7;

export interface DayOfYear {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly checkIns: number;
}

export interface MonthOverWeeks {
  /** A day of the month, `YYYY-MM-DD`. */
  readonly day: string;
  /** How many weeks stand under the month's name. */
  readonly weeks: number;
}

/** How full a day's square is: 0 none, 1, 2, 3 for three and more. */
export function levelOf(checkIns: number): 0 | 1 | 2 | 3 {
  return Math.min(checkIns, 3) as 0 | 1 | 2 | 3;
}

/** The weekdays as rows, Sunday first, each with its days from the oldest week to this one. */
export function rowsOf(year: readonly DayOfYear[]): DayOfYear[][] {
  return Array.from({ length: daysPerWeek }, (_, weekday) =>
    year.filter((_, n) => n % daysPerWeek === weekday),
  );
}

/** The months over the weeks; a week belongs to the month that it begins in. */
export function monthsOver(year: readonly DayOfYear[]): MonthOverWeeks[] {
  const months: { day: string; weeks: number }[] = [];
  for (const { day } of year.filter((_, n) => n % daysPerWeek === 0)) {
    const last = months.at(-1);
    if (last && last.day.slice(0, 7) === day.slice(0, 7)) last.weeks += 1;
    else months.push({ day, weeks: 1 });
  }
  return months;
}

/** Which day one is on: the one that was reached last, or today where none was, or where it has left the map since. */
export function placeOf(reached: string | undefined, year: readonly DayOfYear[]): number {
  const place = year.findIndex(({ day }) => day === reached);
  return place === -1 ? year.length - 1 : place;
}

/** Which day a key moves to from the `n`th of `count`; undefined when it isn't for this. A column is a week. */
export function dayAfterKey(key: string, n: number, count: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowUp: n - 1,
    ArrowDown: n + 1,
    ArrowLeft: n - daysPerWeek,
    ArrowRight: n + daysPerWeek,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
