import type { Measure } from "./part.js";

const FIGURES = { "/s": 0, ms: 2, MB: 0, "%": 1 } as const;

/** Whether a figure keeps to its bar; what has none is not judged. */
export function isHeld({ figure, bar }: Measure): boolean {
  if (bar === undefined) return true;
  return "atLeast" in bar ? figure >= bar.atLeast : figure <= bar.atMost;
}

/** The measures as a table: what, figure, bar, held or not, and what it was reckoned from. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.what,
    figureOf(measure),
    barOf(measure),
    measure.bar === undefined ? "" : isHeld(measure) ? "held" : "NOT HELD",
    measure.detail ?? "",
  ]);
  const all = [["what", "figure", "bar", "", ""], ...rows];
  const width = (column: number) => Math.max(...all.map((row) => row[column]!.length));
  return all
    .map(([what, figure, bar, held, detail]) =>
      [
        what!.padEnd(width(0)),
        figure!.padStart(width(1)),
        bar!.padStart(width(2)),
        held!.padEnd(width(3)),
        detail!,
      ]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function figureOf({ figure, unit }: Pick<Measure, "figure" | "unit">): string {
  if (unit === undefined) return figure.toFixed(2);
  return `${figure.toFixed(FIGURES[unit])}${unit === "/s" ? "" : " "}${unit}`;
}

function barOf({ bar, unit }: Measure): string {
  if (bar === undefined) return "";
  const [sign, figure] = "atLeast" in bar ? ["≥", bar.atLeast] : ["≤", bar.atMost];
  return `${sign} ${figureOf({ figure, ...(unit && { unit }) })}`;
}

/** The one in the middle; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
