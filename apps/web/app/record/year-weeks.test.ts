import { describe, expect, it } from "vitest";
import { dayAfterKey, type DayOfYear, levelOf, monthsOver, rowsOf } from "./year-weeks";

/** So many days from Sunday, 2026-10-18 on. */
function days(count: number): DayOfYear[] {
  return Array.from({ length: count }, (_, n) => ({
    day: new Date(Date.UTC(2026, 9, 18 + n)).toISOString().slice(0, 10),
    checkIns: n,
  }));
}

it("has a row for each weekday; the week that isn't over is shorter", () => {
  const rows = rowsOf(days(10));
  expect(rows.map((row) => row.map(({ day }) => day.slice(8)))).toEqual([
    ["18", "25"],
    ["19", "26"],
    ["20", "27"],
    ["21"],
    ["22"],
    ["23"],
    ["24"],
  ]);
});

it("names each month over the weeks that begin in it", () => {
  expect(monthsOver(days(22))).toEqual([
    { day: "2026-10-18", weeks: 2 },
    { day: "2026-11-01", weeks: 2 },
  ]);
});

it.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [6, 3],
])("%i check-ins are level %i", (checkIns, level) => {
  expect(levelOf(checkIns)).toBe(level);
});

describe("keys", () => {
  it.each([
    ["ArrowUp", 10, 9],
    ["ArrowDown", 10, 11],
    ["ArrowLeft", 10, 3],
    ["ArrowRight", 10, 17],
    ["ArrowLeft", 3, 0],
    ["ArrowRight", 19, 19],
    ["Home", 10, 0],
    ["End", 10, 19],
    ["Enter", 10, undefined],
  ])("%s from %i goes to %s", (key, from, to) => {
    expect(dayAfterKey(key, from, 20)).toBe(to);
  });
});
