import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/civil-date.js";
import { BusinessError } from "../kernel/errors.js";
import { everyDay } from "../kernel/every-day.testing.js";
import { missionWeek, requiredCheckIns, type ScheduleDraft, scheduleOf, writtenWindow } from "./schedule.js";

const TODAY = "2026-11-22";

const draft = (changes: Partial<ScheduleDraft> = {}): ScheduleDraft => ({
  startsOn: "2026-11-23",
  weeks: 2,
  daysPerWeek: 5,
  timesPerDay: 1,
  windows: [{ start: "06:00", end: "06:30" }],
  ...changes,
});

const windows = (...written: string[]) =>
  written.map((window) => {
    const [start = "", end = ""] = window.split("-");
    return { start, end };
  });

describe("scheduleOf", () => {
  it("ends weeks × 7 days after the start: the first day that no longer belongs to it", () => {
    expect(scheduleOf(draft(), TODAY)).toEqual({
      startsOn: "2026-11-23",
      endsOn: "2026-12-07",
      weeks: 2,
      daysPerWeek: 5,
      timesPerDay: 1,
      windows: [{ start: 360, end: 390 }],
    });
    expect(scheduleOf(draft({ startsOn: "2028-02-26", weeks: 1 }), TODAY).endsOn).toBe("2028-03-04");
  });

  it("its last day is in its last week, whichever day it starts on", () => {
    for (const startsOn of everyDay)
      for (const weeks of [1, 2, 12]) {
        const { endsOn } = scheduleOf(draft({ startsOn, weeks }), addDays(startsOn, -1));
        const days = [addDays(startsOn, -1), startsOn, addDays(endsOn, -1), endsOn];
        expect(days.map((day) => missionWeek({ startsOn }, day))).toEqual([0, 1, weeks, weeks + 1]);
      }
  });

  it("puts the windows in the order of the day", () => {
    const times = windows("22:00-24:00", "00:00-06:00", "06:00-06:01");
    expect(scheduleOf(draft({ timesPerDay: 3, windows: times }), TODAY).windows).toEqual([
      { start: 0, end: 360 },
      { start: 360, end: 361 },
      { start: 1320, end: 1440 },
    ]);
  });

  it.each<[string, Partial<ScheduleDraft>]>([
    ["today", { startsOn: TODAY }],
    ["in the past", { startsOn: "2025-12-31" }],
    ["so late that its end has no date", { startsOn: "9999-12-30" }],
    ["without windows", { windows: [] }],
    ["with fewer windows than check-ins a day", { timesPerDay: 2 }],
    ["with more windows than check-ins a day", { windows: windows("06:00-07:00", "08:00-09:00") }],
    ["with an empty window", { windows: windows("06:00-06:00") }],
    ["with a window turned round", { windows: windows("07:00-06:00") }],
    ["with a window over midnight", { windows: windows("23:00-01:00") }],
    ["with a window that begins as the day ends", { windows: windows("24:00-24:00") }],
    ["with the same window twice", { timesPerDay: 2, windows: windows("06:00-07:00", "06:00-07:00") }],
    ["with overlapping windows", { timesPerDay: 2, windows: windows("08:00-09:00", "06:00-08:01") }],
    ["with a window inside another", { timesPerDay: 2, windows: windows("06:00-09:00", "07:00-08:00") }],
  ])("refuses a schedule that starts or is %s", (_, changes) => {
    expect(() => scheduleOf(draft(changes), TODAY)).toThrow(new BusinessError("SCHEDULE_NOT_VALID"));
  });

  it("accepts any set of windows that share no minute, in any order, and no other", () => {
    const window = fc
      .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 6 }), (drawn) => {
        const disjoint =
          drawn.every(({ start, end }) => start < end) &&
          drawn.every((a, i) => drawn.every((b, j) => i === j || a.end <= b.start || b.end <= a.start));
        const attempt = () =>
          scheduleOf(draft({ timesPerDay: drawn.length, windows: drawn.map(writtenWindow) }), TODAY).windows;
        if (!disjoint) expect(attempt).toThrow(BusinessError);
        else expect(attempt()).toEqual([...drawn].sort((a, b) => a.start - b.start));
      }),
    );
  });
});

it.each([
  [{ weeks: 1, daysPerWeek: 1, timesPerDay: 1 }, 1],
  [{ weeks: 2, daysPerWeek: 5, timesPerDay: 3 }, 30],
  [{ weeks: 12, daysPerWeek: 7, timesPerDay: 6 }, 504],
])("%o requires %i check-ins", (frequency, required) => {
  expect(requiredCheckIns(frequency)).toBe(required);
});

it.each([
  ["2026-11-25", 1],
  ["2026-12-01", 1],
  ["2026-12-02", 2],
  ["2026-12-08", 2],
  ["2027-02-16", 12],
])("%s is in week %i of a mission that starts on a Wednesday", (day, week) => {
  expect(missionWeek({ startsOn: "2026-11-25" }, day)).toBe(week);
});
