import { expect, test } from "vitest";
import { formatTime, type TimeFormat } from "./time-text";

const justBeforeMidnightInSeoul = "2025-12-31T14:59:00Z";

test.each<[TimeFormat, string]>([
  ["date", "2025. 12. 31."],
  ["monthDay", "12월 31일"],
  ["day", "12월 31일 (수)"],
  ["time", "23:59"],
  ["dateTime", "12월 31일 (수) 23:59"],
])("%s in Seoul", (format, words) => {
  expect(formatTime(justBeforeMidnightInSeoul, format)).toBe(words);
});

test("midnight is 00:00 of the new day", () => {
  expect(formatTime("2025-12-31T15:00:00Z")).toBe("1월 1일 (목) 00:00");
});

test("another zone has its own day", () => {
  expect(formatTime("2025-12-31T15:00:00Z", "dateTime", "UTC")).toBe("12월 31일 (수) 15:00");
});
