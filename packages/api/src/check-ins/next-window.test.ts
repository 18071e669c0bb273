import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/civil-date.js";
import { type CheckInSchedule, eligibility, type TakenPlace } from "./eligibility.js";
import { nextWindow } from "./next-window.js";

const schedule: CheckInSchedule = {
  status: "ONGOING",
  startsOn: "2086-11-23",
  endsOn: "2086-12-07",
  daysPerWeek: 2,
  timesPerDay: 2,
  windows: [
    { ordinal: 0, startMinute: 360, endMinute: 390 },
    { ordinal: 1, startMinute: 1200, endMinute: 1260 },
  ],
};

const next = (mission: CheckInSchedule, day: string, minute: number, taken: TakenPlace[] = []) => {
  const found = nextWindow(mission, { day, minute }, taken);
  return found && [found.day, found.window.ordinal];
};

describe("next window", () => {
  it.each([
    ["later today", 0, [], ["2086-11-23", 0]],
    ["while one is open, the one after it", 370, [], ["2086-11-23", 1]],
    ["at the minute of its opening, the one after it", 360, [], ["2086-11-23", 1]],
    ["after the last of the day, tomorrow's first", 1300, [], ["2086-11-24", 0]],
    ["past one that is used", 0, [{ day: "2086-11-23", window: 0 }], ["2086-11-23", 1]],
  ] as [string, number, TakenPlace[], [string, number]][])("is %s", (_, minute, taken, answer) => {
    expect(next(schedule, "2086-11-23", minute, taken)).toEqual(answer);
  });

  it("passes over the rest of a week whose days are used up", () => {
    const taken = [
      { day: "2086-11-23", window: 0 },
      { day: "2086-11-24", window: 0 },
    ];
    expect(next(schedule, "2086-11-24", 400, taken)).toEqual(["2086-11-24", 1]);
    expect(next(schedule, "2086-11-24", 1260, taken)).toEqual(["2086-11-30", 0]);
  });

  it.each([
    ["nothing after the last window of the last day", schedule, "2086-12-06", undefined],
    [
      "the first window before the start",
      { ...schedule, status: "OPEN" as const },
      "2086-11-20",
      ["2086-11-23", 0],
    ],
    ["nothing when closed", { ...schedule, status: "CLOSE" as const }, "2086-11-24", undefined],
    ["nothing when cancelled", { ...schedule, status: "CANCELLED" as const }, "2086-11-24", undefined],
    [
      "nothing without a schedule",
      { ...schedule, status: "UNACTIVATED" as const, startsOn: null, endsOn: null },
      "2086-11-24",
      undefined,
    ],
  ])("is %s", (_, mission, day, answer) => {
    expect(next(mission, day, 1210)).toEqual(answer);
  });

  it("is the first minute from now on at which one who may not check in now may", () => {
    const moments = fc.record({ day: fc.nat(13), minute: fc.nat(1439) });
    const used = fc.array(fc.record({ day: fc.nat(13), window: fc.nat(1) }), { maxLength: 6 });
    fc.assert(
      fc.property(moments, used, ({ day, minute }, places) => {
        const taken = places.map((place) => ({ ...place, day: addDays(schedule.startsOn!, place.day) }));
        const now = { day: addDays(schedule.startsOn!, day), minute };
        fc.pre(!eligibility(schedule, now, taken).allowed);
        const openings = Array.from({ length: 14 }, (_, index) => addDays(schedule.startsOn!, index)).flatMap(
          (each) => schedule.windows.map(({ startMinute }) => ({ day: each, minute: startMinute })),
        );
        const first = openings.find(
          (each) =>
            (each.day > now.day || (each.day === now.day && each.minute > now.minute)) &&
            eligibility(schedule, each, taken).allowed,
        );
        const found = nextWindow(schedule, now, taken);
        expect(found && { day: found.day, minute: found.window.startMinute }).toEqual(first);
      }),
    );
  });
});
