import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/civil-date.js";
import { everyDay } from "../kernel/every-day.testing.js";
import { missionWeek } from "../missions/index.js";
import { type CheckInSchedule, eligibility, type TakenPlace } from "./eligibility.js";
import { nextWindow } from "./next-window.js";

/** Two weeks from a Monday, three days a week, twice a day. */
const schedule: CheckInSchedule = {
  status: "ONGOING",
  startsOn: "2086-11-23",
  endsOn: "2086-12-07",
  daysPerWeek: 3,
  timesPerDay: 2,
  windows: [
    { ordinal: 0, startMinute: 360, endMinute: 390 },
    { ordinal: 1, startMinute: 1380, endMinute: 1440 },
  ],
};

const at = (day: string, time: string) => ({
  day,
  minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});
const taken = (...places: [day: string, window: number][]): TakenPlace[] =>
  places.map(([day, window]) => ({ day, window }));

describe("eligibility", () => {
  it.each([
    ["first minute of the first window", at("2086-11-23", "06:00"), { window: 0, week: 1 }],
    ["last minute of it", at("2086-11-23", "06:29"), { window: 0, week: 1 }],
    ["last minute of the last day", at("2086-12-06", "23:59"), { window: 1, week: 2 }],
  ])("allows the %s", (_, moment, place) => {
    expect(eligibility(schedule, moment, [])).toMatchObject({
      allowed: true,
      place: { day: moment.day, ...place },
    });
  });

  it("allows the first window of a mission that a late batch has not started", () => {
    const late = { ...schedule, status: "OPEN" as const };
    expect(eligibility(late, at("2086-11-23", "06:00"), []).allowed).toBe(true);
  });

  it.each([
    ["a minute too early", at("2086-11-23", "05:59")],
    ["the minute of the end", at("2086-11-23", "06:30")],
    ["midnight after a window that ends with the day", at("2086-11-24", "00:00")],
  ])("is outside of the windows %s", (_, moment) => {
    expect(eligibility(schedule, moment, [])).toEqual({ allowed: false, reason: "CHECK_IN_NOT_ALLOWED_NOW" });
  });

  it.each([
    ["the day before the start", schedule, "2086-11-22"],
    ["the day after the end, the batch being late", schedule, "2086-12-07"],
    ["still recruiting", { ...schedule, status: "OPEN" as const }, "2086-11-22"],
    [
      "over without ever having been started by the batch",
      { ...schedule, status: "OPEN" as const },
      "2086-12-07",
    ],
    ["closed", { ...schedule, status: "CLOSE" as const }, "2086-11-25"],
    ["cancelled", { ...schedule, status: "CANCELLED" as const }, "2086-11-25"],
    [
      "never configured",
      { ...schedule, status: "UNACTIVATED" as const, startsOn: null, endsOn: null, windows: [] },
      "2086-11-25",
    ],
  ])("is not under way: %s", (_, mission, day) => {
    expect(eligibility(mission, at(day, "06:00"), [])).toEqual({
      allowed: false,
      reason: "MISSION_NOT_ONGOING",
    });
  });

  it.each([
    ["the window is used", taken(["2086-11-23", 0]), at("2086-11-23", "06:10"), false],
    ["the other window of the day is used", taken(["2086-11-23", 0]), at("2086-11-23", "23:10"), true],
    [
      "three other days of the week are used",
      taken(["2086-11-23", 0], ["2086-11-24", 1], ["2086-11-25", 0]),
      at("2086-11-26", "06:10"),
      false,
    ],
    [
      "today is one of the three days used",
      taken(["2086-11-23", 0], ["2086-11-24", 1], ["2086-11-25", 0]),
      at("2086-11-25", "23:10"),
      true,
    ],
    [
      "two days are used, one of them twice",
      taken(["2086-11-23", 0], ["2086-11-23", 1], ["2086-11-24", 1]),
      at("2086-11-26", "06:10"),
      true,
    ],
    [
      "the three days belong to the week before",
      taken(["2086-11-27", 0], ["2086-11-28", 1], ["2086-11-29", 0]),
      at("2086-11-30", "06:10"),
      true,
    ],
  ])("when %s", (_, places, moment, allowed) => {
    const answer = eligibility(schedule, moment, places);
    expect(answer.allowed).toBe(allowed);
    if (!answer.allowed) expect(answer.reason).toBe("CHECK_IN_LIMIT_REACHED");
  });

  it("is taken from the first minute of the first day to the last of the last, whichever day a mission starts on", () => {
    const allDay = [{ ordinal: 0, startMinute: 0, endMinute: 1440 }];
    for (const startsOn of everyDay) {
      const endsOn = addDays(startsOn, 14);
      const mission = { ...schedule, startsOn, endsOn, daysPerWeek: 7, timesPerDay: 1, windows: allDay };
      const isTaken = (day: string, time: string) => eligibility(mission, at(day, time), []).allowed;
      const [before, last] = [addDays(startsOn, -1), addDays(endsOn, -1)];
      expect([isTaken(before, "23:59"), isTaken(startsOn, "00:00")]).toEqual([false, true]);
      expect([isTaken(last, "23:59"), isTaken(endsOn, "00:00")]).toEqual([true, false]);
      expect(nextWindow(mission, at(before, "23:59"), [])?.day).toBe(startsOn);
      expect(nextWindow(mission, at(addDays(last, -1), "23:59"), [])?.day).toBe(last);
      expect(nextWindow(mission, at(last, "00:00"), [])).toBeUndefined();
    }
  });

  it("keeps every limit, whatever the order in which people try", () => {
    const tries = fc.array(fc.record({ day: fc.integer({ min: -2, max: 15 }), minute: fc.nat(1439) }), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(tries, (moments) => {
        const places: TakenPlace[] = [];
        for (const { day, minute } of moments) {
          const answer = eligibility(schedule, { day: addDays(schedule.startsOn!, day), minute }, places);
          if (answer.allowed) places.push(answer.place);
        }
        expect(new Set(places.map(({ day, window }) => `${day} ${window}`)).size).toBe(places.length);
        for (const week of [1, 2]) {
          const days = places
            .map(({ day }) => day)
            .filter((day) => missionWeek({ startsOn: "2086-11-23" }, day) === week);
          expect(new Set(days).size).toBeLessThanOrEqual(3);
        }
        expect(places.every(({ day }) => "2086-11-23" <= day && day < "2086-12-07")).toBe(true);
      }),
    );
  });
});
