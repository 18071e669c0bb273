import { describe, expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { checkInsOf, scheduleSentence } from "./schedule-words";

const morning = { start: "06:00", end: "06:30" };

describe("scheduleSentence", () => {
  it.each([
    [
      { weeks: 2, daysPerWeek: 3, timesPerDay: 1, windows: [morning] },
      "2주 동안, 일주일에 3번, 하루 1번 (06:00–06:30), 모두 6번 인증해요",
      "For 2 weeks, 3 days a week, once a day (06:00–06:30): 6 check-ins in all",
    ],
    [
      { weeks: 1, daysPerWeek: 7, timesPerDay: 2, windows: [{ start: "22:00", end: "24:00" }, morning] },
      "1주 동안, 매일, 하루 2번 (06:00–06:30, 22:00–24:00), 모두 14번 인증해요",
      "For 1 week, every day, 2 times a day (06:00–06:30, 22:00–24:00): 14 check-ins in all",
    ],
    [
      { weeks: 12, daysPerWeek: 1, timesPerDay: 6, windows: [] },
      "12주 동안, 일주일에 1번, 하루 6번, 모두 72번 인증해요",
      "For 12 weeks, 1 day a week, 6 times a day: 72 check-ins in all",
    ],
    [
      { startsOn: "2026-11-24", weeks: 1, daysPerWeek: 1, timesPerDay: 1, windows: [morning] },
      "11월 24일 (화)부터 1주 동안, 일주일에 1번, 하루 1번 (06:00–06:30), 모두 1번 인증해요",
      "From Tue, November 24, for 1 week, 1 day a week, once a day (06:00–06:30): 1 check-in in all",
    ],
  ])("says %j back", (schedule, ko, en) => {
    expect(scheduleSentence(schedule, words.ko)).toBe(ko);
    expect(scheduleSentence(schedule, words.en)).toBe(en);
  });
});

describe("checkInsOf", () => {
  it("is weeks × days × times", () => {
    expect(checkInsOf({ weeks: 12, daysPerWeek: 7, timesPerDay: 6 })).toBe(504);
  });
});
