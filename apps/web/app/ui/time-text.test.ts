import { describe, expect, test } from "vitest";
import type { Language } from "../i18n/language";
import { formatTime, type TimeFormat } from "./time-text";

const justBeforeMidnightInSeoul = "2025-12-31T14:59:00Z";

test.each<[TimeFormat, Record<Language, string>]>([
  ["date", { ko: "2025. 12. 31.", en: "December 31, 2025" }],
  ["monthDay", { ko: "12월 31일", en: "December 31" }],
  ["day", { ko: "12월 31일 (수)", en: "Wed, December 31" }],
  ["time", { ko: "23:59", en: "23:59" }],
  ["dateTime", { ko: "12월 31일 (수) 23:59", en: "Wed, December 31, 23:59" }],
])("%s in Seoul", (format, { ko, en }) => {
  expect(formatTime(justBeforeMidnightInSeoul, { language: "ko", format })).toBe(ko);
  expect(formatTime(justBeforeMidnightInSeoul, { language: "en", format })).toBe(en);
});

test.each<[Language, string, string]>([
  ["ko", "12월 31일 (수) 23:59", "2025년 12월 31일 (수) 23:59"],
  ["en", "Wed, December 31, 23:59", "Wed, December 31, 2025, 23:59"],
])("in %s, %s a year later is %s", (language, inItsYear, later) => {
  const say = (today: string) => formatTime(justBeforeMidnightInSeoul, { language, today });
  expect([say("2025-01-01"), say("2026-01-01")]).toEqual([inItsYear, later]);
});

describe.each<[Language, Record<"midnight" | "elsewhere", string>]>([
  ["ko", { midnight: "1월 1일 (목) 00:00", elsewhere: "12월 31일 (수) 15:00" }],
  ["en", { midnight: "Thu, January 1, 00:00", elsewhere: "Wed, December 31, 15:00" }],
])("in %s", (language, { midnight, elsewhere }) => {
  test("midnight is 00:00 of the new day", () => {
    expect(formatTime("2025-12-31T15:00:00Z", { language })).toBe(midnight);
  });

  test("another zone has its own day", () => {
    expect(formatTime("2025-12-31T15:00:00Z", { language, timeZone: "UTC" })).toBe(elsewhere);
  });
});
