import { describe, expect, it } from "vitest";
import { checkInsOf, scheduleSentence } from "./schedule-words";

describe("scheduleSentence", () => {
  it.each([
    [
      { weeks: 2, daysPerWeek: 3, timesPerDay: 1, windows: [{ start: "06:00", end: "06:30" }] },
      "2주 동안, 일주일에 3번, 하루 1번 (06:00–06:30), 모두 6번 인증해요",
    ],
    [
      {
        weeks: 1,
        daysPerWeek: 7,
        timesPerDay: 2,
        windows: [
          { start: "22:00", end: "24:00" },
          { start: "06:00", end: "07:00" },
        ],
      },
      "1주 동안, 매일, 하루 2번 (06:00–07:00, 22:00–24:00), 모두 14번 인증해요",
    ],
    [
      { weeks: 12, daysPerWeek: 1, timesPerDay: 6, windows: [] },
      "12주 동안, 일주일에 1번, 하루 6번, 모두 72번 인증해요",
    ],
  ])("says %j back", (schedule, sentence) => {
    expect(scheduleSentence(schedule)).toBe(sentence);
  });
});

describe("checkInsOf", () => {
  it("is weeks × days × times", () => {
    expect(checkInsOf({ weeks: 12, daysPerWeek: 7, timesPerDay: 6 })).toBe(504);
  });
});
