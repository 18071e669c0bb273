import { describe, expect, it } from "vitest";
import type { TodaysMission } from "~/home/today.server";
import { seenToday, todayBy } from "./seen-today";

const day = "2026-11-23";
const endsAt = "2026-11-23T15:00:00.000Z";
const morning = {
  day,
  start: "06:00",
  end: "06:30",
  opensAt: "2026-11-22T21:00:00.000Z",
  closesAt: "2026-11-22T21:30:00.000Z",
};
const tonight = {
  day,
  start: "22:00",
  end: "23:00",
  opensAt: "2026-11-23T13:00:00.000Z",
  closesAt: "2026-11-23T14:00:00.000Z",
};
const run = {
  missionId: 7,
  title: "새벽 달리기",
  doneToday: 0,
  timesPerDay: 2,
  rate: 4_000,
  openWindow: morning,
  nextWindow: tonight,
  todaysWindows: [morning, tonight],
  canCheckInNow: true,
} satisfies TodaysMission;

const seenAt = "2026-11-22T21:10:00.000Z";
/** The device's clock is wrong by some hours, and that doesn't matter. */
const deviceThen = Date.parse("2026-11-23T04:00:00.000Z");
const seen = (mission: Partial<TodaysMission> = {}) =>
  seenToday({ day, endsAt, missions: [{ ...run, ...mission }] }, seenAt, deviceThen);
const minutes = 60 * 1000;

describe("what is kept of today", () => {
  it("is titles, windows and what was done, and nothing else", () => {
    expect(seen().missions).toEqual([
      {
        title: "새벽 달리기",
        done: false,
        windows: [
          { start: "06:00", end: "06:30", opensAt: morning.opensAt, closesAt: morning.closesAt },
          { start: "22:00", end: "23:00", opensAt: tonight.opensAt, closesAt: tonight.closesAt },
        ],
      },
    ]);
  });

  it.each([
    [1, false],
    [2, true],
  ])("says of %d of 2 check-ins that the mission is done: %s", (doneToday, done) => {
    expect(seen({ doneToday }).missions[0]?.done).toBe(done);
  });
});

describe("today without the server", () => {
  it.each([
    [0, ["open", "later"]],
    [20, ["over", "later"]],
    [950, ["over", "open"]],
    [1009, ["over", "open"]],
    [1010, ["over", "over"]],
  ])("%d minutes after it was seen", (passed, states) => {
    const [mission] = todayBy(deviceThen + passed * minutes, seen()) ?? [];
    expect(mission?.windows.map(({ state }) => state)).toEqual(states);
  });

  it("is over at the end of the day", () => {
    const untilMidnight = Date.parse(endsAt) - Date.parse(seenAt);
    expect(todayBy(deviceThen + untilMidnight - 1, seen())).toHaveLength(1);
    expect(todayBy(deviceThen + untilMidnight, seen())).toBeUndefined();
  });
});
