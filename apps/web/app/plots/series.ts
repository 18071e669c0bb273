export interface Series {
  readonly name: string;
  /** One value for each of the days; null where none is known. */
  readonly values: readonly (number | null)[];
}

export interface PlotOverDays {
  /** What a screen reader says. The numbers are in a table beside it. */
  readonly title: string;
  /** `YYYY-MM-DD`, ascending; at least one. */
  readonly days: readonly string[];
  readonly series: readonly Series[];
}
