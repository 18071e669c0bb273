import { expect, it } from "vitest";
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
