import type { ScaleTime } from "d3-scale";
import type { Language } from "~/i18n";
import { dateFormat } from "~/i18n/intl";

export interface DayLabel {
  /** Where its day stands, from 0 at the left edge to 1 at the right. */
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
  readonly words: string;
  /** From where to where it reaches at most. */
  readonly from: number;
  readonly to: number;
}

/** How much of the width of a narrow phone a label takes in Korean, the longer language: a day, or a month and its year. */
const WIDTH_OF_DAY = 0.19;
const WIDTH_OF_MONTH = 0.23;

const DAY = 86_400_000;
const MOST_DAYS_OF_MONTHS = 300;

/**
 * What stands under a plot over days: whole days that the calendar likes (Sundays, first days of months), each once, and so
 * many that none touches another; the first and the last day, where that leaves less than two.
 */
export function dayLabels(scale: ScaleTime<number, number>, language: Language): DayLabel[] {
  const [first, last] = scale.domain() as [Date, Date];
  const isLong = last.getTime() - first.getTime() > MOST_DAYS_OF_MONTHS * DAY;
  const format = dateFormat(language, {
    month: "short",
    ...(isLong ? { year: "numeric" } : { day: "numeric" }),
    timeZone: "UTC",
  });
  const labelOf = (day: Date): DayLabel => {
    const at = scale(day) / scale.range()[1]!;
    return { at, ...placeAt(at, isLong ? WIDTH_OF_MONTH : WIDTH_OF_DAY), words: format.format(day) };
  };
  // Over a day or two the scale offers hours, which would all be called the same.
  const days = scale.ticks(4).filter((tick) => tick.getTime() % DAY === 0);
  // A label at an edge leans inwards, to where the next one begins: it is the first to go.
  const tries = [days, days.slice(1), days.slice(0, -1), days.slice(1, -1)];
  for (let step = 1; step < days.length; step += 1)
    for (const some of tries) {
      const labels = some.filter((_, n) => n % step === 0).map(labelOf);
      if (labels.length > 1 && labels.every(({ from }, n) => n === 0 || labels[n - 1]!.to <= from))
        return labels;
    }
  return (first < last ? [first, last] : [first]).map(labelOf);
}

function placeAt(at: number, width: number): Pick<DayLabel, "anchor" | "from" | "to"> {
  if (at < width / 2) return { anchor: "start", from: at, to: at + width };
  if (at > 1 - width / 2) return { anchor: "end", from: at - width, to: at };
  return { anchor: "middle", from: at - width / 2, to: at + width / 2 };
}
