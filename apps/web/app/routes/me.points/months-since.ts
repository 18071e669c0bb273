/** More than that nobody scrolls through. */
const most = 36;

/** The months from the first one (`YYYY-MM`) to that of `today` (`YYYY-MM-DD`), newest first; none without a first one. */
export function monthsSince(first: string | null, today: string): string[] {
  const months: string[] = [];
  if (first === null) return months;
  let [year, month] = today.split("-").map(Number) as [number, number];
  for (let text = written(year, month); text >= first && months.length < most; text = written(year, month)) {
    months.push(text);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return months;
}

const written = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}`;
