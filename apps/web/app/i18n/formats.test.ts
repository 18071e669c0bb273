import { createInstance } from "i18next";
import { expect, it } from "vitest";
import { addFormats } from "./formats";

function say(language: string, sentence: string, values: Record<string, unknown>): string {
  const instance = createInstance();
  void instance.init({ lng: language, initAsync: false, interpolation: { escapeValue: false } });
  addFormats(instance);
  return instance.services.interpolator.interpolate(sentence, values, language, {});
}

it.each([
  ["옥순이", "이/가", "옥순이가"],
  ["달리는문어", "을/를", "달리는문어를"],
  ["책읽는사람", "이/가", "책읽는사람이"],
  ["물", "으로/로", "물로"],
  ["친구", "와/과", "친구와"],
])("%s takes the particle of %s: %s", (name, of, said) => {
  expect(say("ko", `{{name, josa(of: ${of})}} 왔어요`, { name })).toBe(`${said} 왔어요`);
});

it.each([
  [999, "999P", "+999P"],
  [1_234_567, "1,234,567P", "+1,234,567P"],
  [-12_500, "−12,500P", "−12,500P"],
  [0, "0P", "0P"],
])("%d points are %s, signed %s, in both languages", (points, said, signed) => {
  for (const language of ["ko", "en"]) {
    expect(say(language, "{{points, points}}", { points })).toBe(said);
    expect(say(language, "{{points, points(signed: true)}}", { points })).toBe(signed);
  }
});

it.each([
  ["ko", "12월 31일 (목)", "12월 31일"],
  ["en", "Thu, December 31", "December 31"],
])("a day in %s is %s, or without its weekday %s", (language, day, monthDay) => {
  expect(say(language, "{{day, day}}", { day: "2026-12-31" })).toBe(day);
  expect(say(language, "{{day, monthDay}}", { day: "2026-12-31" })).toBe(monthDay);
});

it.each([
  ["ko", "2026-12-31", "12월 31일 (목)", "2027년 1월 1일"],
  ["ko", "2027-01-01", "2026년 12월 31일 (목)", "1월 1일"],
  ["en", "2026-12-31", "Thu, December 31", "January 1, 2027"],
  ["en", "2027-01-01", "Thu, December 31, 2026", "January 1"],
])(
  "in %s, days of another year than that of %s are told with it: %s, %s",
  (language, today, day, monthDay) => {
    expect(say(language, "{{day, day}}", { day: "2026-12-31", today })).toBe(day);
    expect(say(language, "{{day, monthDay}}", { day: "2027-01-01", today })).toBe(monthDay);
  },
);
