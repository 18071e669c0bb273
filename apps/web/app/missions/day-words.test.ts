import { addDays } from "@octopus/api/civil-date";
import { describe, expect, it } from "vitest";
import { everyDay } from "../every-day.testing";
import { words } from "../i18n/words-of-tests";
import { daysUntil, dayWords, weekdayOf } from "./day-words";

describe("dayWords", () => {
  it.each([
    ["2026-11-23", "오늘", "today"],
    ["2026-11-24", "내일", "tomorrow"],
    ["2026-11-25", "모레", "the day after tomorrow"],
    ["2026-11-26", "11월 26일 (목)", "Thu, November 26"],
    ["2026-11-22", "11월 22일 (일)", "Sun, November 22"],
    ["2027-01-01", "1월 1일 (금)", "Fri, January 1"],
  ])("says %s as %s, %s on 2026-11-23", (day, ko, en) => {
    expect(dayWords(day, "2026-11-23", words.ko)).toBe(ko);
    expect(dayWords(day, "2026-11-23", words.en)).toBe(en);
  });
});

it.each([
  ["ko", ["오늘", "내일", "모레"]],
  ["en", ["today", "tomorrow", "the day after tomorrow"]],
] as const)(
  "three days have names of their own, and the one after them says its weekday, on every day: %s",
  (language, near) => {
    for (const today of everyDay) {
      const say = (days: number) => dayWords(addDays(today, days), today, words[language]);
      expect([say(0), say(1), say(2)]).toEqual(near);
      expect(say(3)).toContain(weekdayOf(addDays(today, 3), language));
    }
  },
);

describe("daysUntil", () => {
  it("counts over the end of a leap February", () => {
    expect(daysUntil("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysUntil("2028-03-01", "2028-02-28")).toBe(-2);
  });
});

describe("weekdayOf", () => {
  it("names the day itself, whatever zone the machine is in", () => {
    expect(weekdayOf("2026-12-31", "ko")).toBe("목");
    expect(weekdayOf("2026-12-31", "en")).toBe("Thu");
  });
});
