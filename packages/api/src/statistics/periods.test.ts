import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween } from "../kernel/civil-date.js";
import { everyDay } from "../kernel/every-day.testing.js";
import { firstDayOf, inPeriods, type Period, together } from "./periods.js";

const dayOf = (day: string, signUps: number, people = 0): Period => ({
  from: day,
  to: day,
  signUps,
  peopleCheckingIn: people,
  missionsByStatus: { OPEN: signUps },
  missionsByStatusAndType: {},
  checkInsByType: { LIFE: signUps, STUDY: 1 },
  successRates: [signUps, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  pointsByKind: { STAKE: signUps * 1000 },
});

it.each([
  ["2026-11-22", "day", "2026-11-22"],
  ["2026-11-22", "week", "2026-11-16"], // a Sunday
  ["2026-11-23", "week", "2026-11-23"],
  ["2027-01-01", "week", "2026-12-28"],
  ["2026-11-22", "month", "2026-11-01"],
] as const)("the first day of %s's %s is %s", (day, grain, first) => {
  expect(firstDayOf(day, grain)).toBe(first);
});

it("a week begins on the Monday that is no later than the day, a month on its first", () => {
  for (const day of everyDay) {
    const monday = firstDayOf(day, "week");
    expect(new Date(monday).getUTCDay()).toBe(1);
    expect(daysBetween(monday, day)).toBe((new Date(day).getUTCDay() + 6) % 7);
    expect(firstDayOf(day, "month")).toBe(`${day.slice(0, 7)}-01`);
  }
});

it("adds up what happened, takes the mean of people and the last of what stands", () => {
  expect(together([dayOf("2026-11-21", 2, 4), dayOf("2026-11-22", 3, 5)])).toEqual({
    from: "2026-11-21",
    to: "2026-11-22",
    signUps: 5,
    peopleCheckingIn: 4.5,
    missionsByStatus: { OPEN: 3 },
    missionsByStatusAndType: {},
    checkInsByType: { LIFE: 5, STUDY: 2 },
    successRates: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
    pointsByKind: { STAKE: 5000 },
  });
  expect(together([])).toBeUndefined();
});

it("loses nothing and counts nothing twice, whatever the grain", () => {
  const grain = fc.constantFrom("day", "week", "month");
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 100 }), fc.nat(500), grain, (signUps, offset, by) => {
      const days = signUps.map((n, day) => dayOf(addDays("2026-01-01", offset + day), n));
      const periods = inPeriods(days, by);
      const sum = (all: readonly Period[]) => all.reduce((total, period) => total + period.signUps, 0);
      expect(sum(periods)).toBe(sum(days));
      expect(periods.map(({ from }) => from)).toEqual(periods.map(({ from }) => from).toSorted());
      expect(periods.at(0)?.from).toBe(days.at(0)?.from);
      expect(periods.at(-1)?.to).toBe(days.at(-1)?.to);
      for (const { from, to } of periods) expect(firstDayOf(from, by)).toBe(firstDayOf(to, by));
    }),
  );
});
