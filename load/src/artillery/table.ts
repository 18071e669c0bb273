import type { Totals } from "./moments.js";

export interface Row extends Totals {
  readonly title: string;
}

/** What came of each scenario, as a table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ title, requests, p50, p95, p99, serverErrors, errors }) => [
    title,
    String(requests),
    `${p50.toFixed(0)} ms`,
    `${p95.toFixed(0)} ms`,
    `${p99.toFixed(0)} ms`,
    String(serverErrors),
    Object.entries(errors)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ") || "0",
  ]);
  const all = [["scenario", "requests", "p50", "p95", "p99", "5xx", "errors"], ...cells];
  const width = (column: number) => Math.max(...all.map((row) => row[column]!.length));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column))))
        .join("  "),
    )
    .join("\n");
}
