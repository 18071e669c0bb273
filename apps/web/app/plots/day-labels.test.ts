import { addDays } from "@octopus/api/civil-date";
import { expect, it } from "vitest";
import { everyDay } from "../every-day.testing";
import { type DayLabel, dayLabels } from "./day-labels";
import { dayScale } from "./scales";

const scaleOf = (first: string, span: number) => dayScale([first, addDays(first, span)]).scale;

/** Two or more, each called something else, inside the plot and none upon another. */
function areReadable(labels: readonly DayLabel[]): boolean {
  const edges = [0, ...labels.flatMap(({ from, to }) => [from, to]), 1];
  const named = new Set(labels.map(({ words }) => words)).size;
  return (
    labels.length > 1 && named === labels.length && edges.every((edge, n) => n === 0 || edges[n - 1]! <= edge)
  );
}

it.each([1, 2, 3, 5, 9, 12, 29, 40, 58, 89, 200, 300, 301, 364, 450, 729])(
  "can be read over %d days, whichever day is the first",
  (span) => {
    for (const language of ["ko", "en"] as const)
      expect(everyDay.filter((first) => !areReadable(dayLabels(scaleOf(first, span), language)))).toEqual([]);
  },
);

it("are one for one day", () => {
  const labels = everyDay.map((day) => dayLabels(dayScale([day]).scale, "ko"));
  expect(labels.filter(([label, ...more]) => label!.at !== 0.5 || more.length > 0)).toEqual([]);
});

it.each([
  ["2026-11-01", 29, ["Nov 8", "Nov 15", "Nov 22"]],
  ["2026-10-28", 29, ["Nov 1", "Nov 8", "Nov 15", "Nov 22"]],
  ["2026-10-25", 89, ["Nov 1", "Dec 1", "Jan 1"]],
  ["2026-03-15", 364, ["Jul 2026", "Oct 2026", "Jan 2027"]],
  ["2026-12-31", 1, ["Dec 31", "Jan 1"]],
])("from %s over %d days are %j", (first, span, names) => {
  expect(dayLabels(scaleOf(first, span), "en").map(({ words }) => words)).toEqual(names);
});
