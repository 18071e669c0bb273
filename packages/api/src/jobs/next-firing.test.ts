import { expect, it } from "vitest";
import { addDays, startOfDay } from "../kernel/civil-date.js";
import { everyDay } from "../kernel/every-day.testing.js";
import { nextFiring } from "./next-firing.js";

it.each([
  ["* * * * *", "2026-11-22T12:00:00+09:00", "2026-11-22T12:01:00+09:00"],
  ["* * * * *", "2026-11-22T12:00:59.999+09:00", "2026-11-22T12:01:00+09:00"],
  ["0 * * * *", "2026-11-22T12:00:00+09:00", "2026-11-22T13:00:00+09:00"],
  ["0 * * * *", "2026-11-22T23:30:00+09:00", "2026-11-23T00:00:00+09:00"],
  ["30 * * * *", "2026-11-22T12:29:59+09:00", "2026-11-22T12:30:00+09:00"],
  ["0 0 * * *", "2026-11-22T00:00:00+09:00", "2026-11-23T00:00:00+09:00"],
  ["30 4 * * *", "2026-11-22T04:29:59+09:00", "2026-11-22T04:30:00+09:00"],
  ["30 4 * * *", "2026-12-31T04:30:00+09:00", "2027-01-01T04:30:00+09:00"],
])("%s after %s is %s", (cron, after, next) => {
  expect(nextFiring(cron, new Date(after), "Asia/Seoul")).toEqual(new Date(next));
});

it("every night has one midnight, one hour and one minute that follow it", () => {
  const zone = "Asia/Seoul";
  for (const day of everyDay) {
    const midnight = startOfDay(day, zone);
    const justBefore = new Date(midnight.getTime() - 1);
    for (const cron of ["0 0 * * *", "0 * * * *", "* * * * *"])
      expect(nextFiring(cron, justBefore, zone)).toEqual(midnight);
    expect(nextFiring("0 0 * * *", midnight, zone)).toEqual(startOfDay(addDays(day, 1), zone));
    expect(nextFiring("30 * * * *", midnight, zone).getTime()).toBe(midnight.getTime() + 30 * 60_000);
  }
});
