import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/civil-date.js";
import { everyDay } from "../kernel/every-day.testing.js";
import { type AskedSeat, streaks } from "./streaks.js";

/** A mission from `startsOn` on, day by day: `o` kept, `.` not. The mission is as long as that, in whole weeks. */
function seat(startsOn: string, daysPerWeek: number, days: string): AskedSeat {
  const kept = [...days].flatMap((mark, n) => (mark === "o" ? [addDays(startsOn, n)] : []));
  return {
    startsOn,
    endsOn: addDays(startsOn, Math.ceil(days.length / 7) * 7),
    daysPerWeek,
    kept: new Set(kept),
  };
}

const monday = "2026-11-02";
/** The day after so many days of a mission that began on the Monday. */
const after = (days: number) => addDays(monday, days);

describe("one mission", () => {
  it.each<[string, number, string, number, number, number]>([
    ["nothing done, nothing asked yet", 7, "", 0, 0, 0],
    ["today not yet done doesn't break it", 7, "ooo.", 3, 3, 3],
    ["today done counts at once", 7, "oooo", 3, 4, 4],
    ["yesterday missed breaks it", 7, "ooo.", 4, 0, 3],
    ["it begins again after a miss", 7, "ooo.oo", 6, 2, 3],
    ["the best one stays", 7, "oooo.oo", 6, 2, 4],
    ["days of rest don't break it", 5, "ooooo..ooooo..", 14, 10, 10],
    ["rests may lie anywhere in the week", 3, "o.o.o..o.o.o..", 14, 6, 6],
    ["one rest too many breaks it", 5, "oo...oo", 7, 2, 2],
    ["rests left over are not carried into the next week", 5, "ooooooo...oooo", 14, 4, 7],
    ["a week without anything breaks it", 1, "o.............", 14, 0, 1],
    ["after the end nothing is asked any more", 7, "ooooooo", 90, 7, 7],
  ])("%s", (_, daysPerWeek, days, today, streak, bestStreak) => {
    expect(streaks([seat(monday, daysPerWeek, days)], after(today))).toEqual({ streak, bestStreak });
  });
});

it("counts on over the end of every week, month and year, and ends after a day that was missed", () => {
  for (const start of everyDay) {
    const kept = seat(start, 7, "ooooooooooooo.");
    expect(streaks([kept], addDays(start, 13))).toEqual({ streak: 13, bestStreak: 13 });
    expect(streaks([kept], addDays(start, 14))).toEqual({ streak: 0, bestStreak: 13 });
  }
});

describe("several missions", () => {
  it("one check-in of any of them keeps the day", () => {
    const seats = [seat(monday, 7, "o.o.o.o"), seat(monday, 7, ".o.o.o.")];
    expect(streaks(seats, after(7))).toEqual({ streak: 7, bestStreak: 7 });
  });
  it("two on one day are one day", () => {
    expect(streaks([seat(monday, 7, "oo"), seat(monday, 7, "oo")], after(2)).streak).toBe(2);
  });
  it("days between missions, when nobody asks, are bridged", () => {
    const seats = [seat(monday, 7, "ooooooo"), seat("2026-12-01", 7, "oo")];
    expect(streaks(seats, "2026-12-03")).toEqual({ streak: 9, bestStreak: 9 });
  });
  it("a day of rest in one is asked for by another", () => {
    const seats = [seat(monday, 1, "o"), seat(monday, 7, "o.o")];
    expect(streaks(seats, after(3))).toEqual({ streak: 1, bestStreak: 1 });
  });
});
