/** More than that nobody scrolls through. */
const most = 36;

/** The Asia/Seoul months from the first one until now, newest first, `YYYY-MM`; none without a first one. */
export function monthsSince(first: string | null, now: string): string[] {
  const months: string[] = [];
  if (first === null) return months;
  let [year, month] = monthOf(now);
  for (let text = written(year, month); text >= first && months.length < most; text = written(year, month)) {
    months.push(text);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return months;
}

const written = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}`;

const inSeoul = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Seoul",
  year: "numeric",
  month: "numeric",
});

function monthOf(now: string): [year: number, month: number] {
  const parts = new Map(inSeoul.formatToParts(new Date(now)).map(({ type, value }) => [type, value]));
  return [Number(parts.get("year")), Number(parts.get("month"))];
}
