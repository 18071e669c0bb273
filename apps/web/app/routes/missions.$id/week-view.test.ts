import { addDays } from "@octopus/api/civil-date";
import { describe, expect, it } from "vitest";
import { everyDay } from "../../every-day.testing";
import { shownWeek, weekView } from "./week-view";

const avatar = { color: 0, face: 0, hat: 0, pet: 0 };
const at = "2026-11-30T06:01:00.000+09:00";
const rest = { cheers: 0, cheeredByMe: false, resembles: false, takenSecondsBefore: null };
const calendar = {
  week: 2,
  weeks: 2,
  teamRate: 2_500,
  canCheckInNow: false,
  members: [
    {
      userId: 1,
      nickname: "문어다리",
      avatar,
      rate: 5_000,
      checkIns: [
        { id: 10, day: "2026-11-24", window: 0, status: "ACCEPTED" as const, at, ...rest },
        { id: 11, day: "2026-12-01", window: 0, status: "REJECTED" as const, at, ...rest },
        { id: 12, day: "2026-12-01", window: 1, status: "ACCEPTED" as const, at, ...rest },
      ],
    },
    { userId: 2, nickname: "별문어", avatar, rate: 0, checkIns: [] },
  ],
  photosPurged: false,
  eventId: "event.1",
};

describe("shownWeek", () => {
  it.each([
    [null, 2],
    ["1", 1],
    ["3", 2],
    ["0", 1],
    ["-1", 2],
    ["한 주", 2],
    ["1e9", 2],
  ])("for %j is %d", (asked, week) => {
    expect(shownWeek(asked, calendar)).toBe(week);
  });

  it("is the first before the mission has started", () => {
    expect(shownWeek(null, { week: 0, weeks: 2 })).toBe(1);
  });
});

describe("weekView", () => {
  const options = { startsOn: "2026-11-24", week: 2, today: "2026-12-02", required: 6 };
  const view = weekView(calendar, {
    ...options,
    photos: [{ checkInId: 12, url: "https://p/12", expiresAt: at }],
  });

  it("has seven days from the mission's own first weekday", () => {
    expect(view.days.map(({ day }) => day)).toEqual([
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-05",
      "2026-12-06",
      "2026-12-07",
    ]);
    expect(view.days.filter(({ isToday }) => isToday)).toHaveLength(1);
    expect(view.days.filter(({ isOver }) => isOver)).toHaveLength(1);
  });

  it("shows each day of a mission once, and today once, whichever day it starts on", () => {
    for (const startsOn of everyDay) {
      const last = addDays(startsOn, 13);
      const shown = [1, 2].flatMap(
        (week) => weekView(calendar, { startsOn, week, today: last, required: 6, photos: [] }).days,
      );
      expect(shown.map(({ day }) => day)).toEqual(Array.from({ length: 14 }, (_, n) => addDays(startsOn, n)));
      expect(shown.filter(({ isToday }) => isToday)).toEqual([{ day: last, isToday: true, isOver: false }]);
      expect(shown.filter(({ isOver }) => isOver)).toHaveLength(13);
    }
  });

  it("puts each check-in of that week on its day, with its photo where there is one", () => {
    expect(view.members[0]!.days.map((day) => day.map(({ id, photo }) => [id, photo]))).toEqual([
      [
        [11, undefined],
        [12, "https://p/12"],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("counts what was accepted in the whole mission", () => {
    expect(view.members.map(({ accepted }) => accepted)).toEqual([2, 0]);
  });
});
