import { describe, expect, it } from "vitest";
import { daysUntil, dayWords, formatDay } from "./day-words";

describe("dayWords", () => {
  it.each([
    ["2026-11-23", "오늘"],
    ["2026-11-24", "내일"],
    ["2026-11-25", "모레"],
    ["2026-11-26", "11월 26일 (목)"],
    ["2026-11-22", "11월 22일 (일)"],
    ["2027-01-01", "1월 1일 (금)"],
  ])("says %s as %s on 2026-11-23", (day, words) => {
    expect(dayWords(day, "2026-11-23")).toBe(words);
  });
});

describe("daysUntil", () => {
  it("counts over the end of a leap February", () => {
    expect(daysUntil("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysUntil("2028-03-01", "2028-02-28")).toBe(-2);
  });
});

describe("formatDay", () => {
  it("names the day itself, whatever zone the machine is in", () => {
    expect(formatDay("2026-12-31")).toBe("12월 31일 (목)");
  });
});
