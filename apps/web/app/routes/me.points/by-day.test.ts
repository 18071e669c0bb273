import { describe, expect, it } from "vitest";
import { words } from "../../i18n/words-of-tests";
import { byDay } from "./by-day";

const line = (at: string) => ({ at });

describe("byDay", () => {
  it.each([
    ["ko", "오늘", "1월 1일 (금)", "2026년 12월 31일 (목)"],
    ["en", "Today", "Fri, January 1", "Thu, December 31, 2026"],
  ] as const)(
    "puts lines together by their day and keeps their order: %s",
    (language, today, day, before) => {
      const lines = [
        line("2027-01-02T00:10:00.000+09:00"),
        line("2027-01-02T00:00:00.000+09:00"),
        line("2027-01-01T23:59:59.999+09:00"),
        line("2027-01-01T00:00:00.000+09:00"),
        line("2026-12-31T23:59:59.999+09:00"),
      ];
      expect(byDay(lines, "2027-01-02", words[language])).toEqual([
        { day: "2027-01-02", words: today, lines: lines.slice(0, 2) },
        { day: "2027-01-01", words: day, lines: lines.slice(2, 4) },
        { day: "2026-12-31", words: before, lines: lines.slice(4) },
      ]);
    },
  );

  it("has no day without a line", () => {
    expect(byDay([], "2027-01-02", words.ko)).toEqual([]);
  });
});
