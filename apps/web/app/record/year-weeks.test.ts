import { addDays } from "@octopus/api/civil-date";
import { describe, expect, it } from "vitest";
import { everyDay } from "../every-day.testing";
import { yearOf } from "./year-of.testing";
import { dayAfterKey, type DayOfYear, levelOf, monthsOver, placeOf, rowsOf } from "./year-weeks";

/** So many days from Sunday, 2026-10-18 on. */
function days(count: number): DayOfYear[] {
  return Array.from({ length: count }, (_, n) => ({
    day: addDays("2026-10-18", n),
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

it("has as many columns in its head as in its first row, on every day", () => {
  for (const today of everyDay) {
    const year = yearOf(today);
    const months = monthsOver(year);
    const [sundays] = rowsOf(year);
    expect(months.reduce((columns, { weeks }) => columns + weeks, 0)).toBe(sundays!.length);
    expect(new Set(months.map(({ day }) => day.slice(0, 7))).size).toBe(months.length);
  }
});

it("is on today until a day is reached, and again when midnight takes that day's week out of the map", () => {
  for (const today of everyDay) {
    const tomorrows = yearOf(addDays(today, 1));
    const last = tomorrows.length - 1;
    expect(placeOf(undefined, tomorrows)).toBe(last);
    const firstWeek = yearOf(today).slice(0, 7);
    const places = firstWeek.map(({ day }) => placeOf(day, tomorrows));
    expect(places).toEqual(
      tomorrows[0]!.day === firstWeek[0]!.day ? [0, 1, 2, 3, 4, 5, 6] : firstWeek.map(() => last),
    );
    expect(placeOf(today, tomorrows)).toBe(last - 1);
  }
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
