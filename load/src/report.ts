import type { Measure } from "./part.js";

const FIGURES = { "/s": 0, ms: 2, MB: 0, "%": 1 } as const;

/** Whether a figure keeps to its bar; what has none is not judged. */
export function isHeld({ value, bar }: Measure): boolean {
  if (bar === undefined) return true;
  return "atLeast" in bar ? value >= bar.atLeast : value <= bar.atMost;
}

/** The measures as a table: what, figure, bar, held or not. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.what,
    figureOf(measure),
    barOf(measure),
    measure.bar === undefined ? "" : isHeld(measure) ? "held" : "NOT HELD",
  ]);
  const all = [["what", "figure", "bar", ""], ...rows];
  const width = (column: number) => Math.max(...all.map((row) => row[column]!.length));
  return all
    .map(([what, figure, bar, held]) =>
      [what!.padEnd(width(0)), figure!.padStart(width(1)), bar!.padStart(width(2)), held!]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function figureOf({ value, unit }: Pick<Measure, "value" | "unit">): string {
  if (unit === undefined) return value.toFixed(2);
  return `${value.toFixed(FIGURES[unit])}${unit === "/s" ? "" : " "}${unit}`;
}

function barOf({ bar, unit }: Measure): string {
  if (bar === undefined) return "";
  const [sign, value] = "atLeast" in bar ? ["≥", bar.atLeast] : ["≤", bar.atMost];
  return `${sign} ${figureOf({ value, ...(unit && { unit }) })}`;
}

/** The one in the middle; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
