import { addDays, addMonth } from "@octopus/api/civil-date";
import { expect, it } from "vitest";
import { everyDay } from "../../every-day.testing";
import { monthsSince } from "./months-since";

it("begins with this month and goes back to the first one, month by month, on every day", () => {
  for (const today of everyDay) {
    const first = addDays(today, -1_000).slice(0, 7);
    const months = monthsSince(first, today);
    expect([months[0], months.at(-1)]).toEqual([today.slice(0, 7), first]);
    expect(months.slice(1).map(addMonth)).toEqual(months.slice(0, -1));
  }
});

it("is this month alone for somebody who has just come", () => {
  expect(monthsSince("2026-01", "2026-01-31")).toEqual(["2026-01"]);
});

it("is none for somebody without a first one, and ends somewhere", () => {
  expect(monthsSince(null, "2026-01-31")).toEqual([]);
  expect(monthsSince("1999-01", "2026-01-31")).toHaveLength(36);
});
