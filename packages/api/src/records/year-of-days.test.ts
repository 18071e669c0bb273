import { expect, it } from "vitest";
import { everyDay } from "../kernel/every-day.testing.js";
import { yearOfDays } from "./year-of-days.js";

it.each([
  ["2026-11-22", "2025-11-23", 365], // a Sunday begins a week
  ["2026-11-25", "2025-11-23", 368],
  ["2026-11-28", "2025-11-23", 371], // a Saturday fills it
  ["2028-02-29", "2027-02-28", 367],
])("the year of %s begins on Sunday %s and has %i days", (today, first, count) => {
  const days = yearOfDays(today);
  expect(days).toHaveLength(count);
  expect([days[0], days.at(-1)]).toEqual([first, today]);
});

it("is whole weeks from a Sunday on and what there is of this one, without a gap, on every day", () => {
  for (const [n, today] of everyDay.entries()) {
    const days = yearOfDays(today);
    expect(days).toHaveLength(52 * 7 + new Date(today).getUTCDay() + 1);
    // The days before the first of the four years are those of the test above.
    const known = days.slice(-n - 1);
    expect(known.join()).toBe(everyDay.slice(n + 1 - known.length, n + 1).join());
  }
});
