import { expect, test } from "vitest";
import { formatPoints } from "./points";

test.each([
  [1_000, undefined, "1,000P"],
  [-12_500, undefined, "−12,500P"],
  [500, true, "+500P"],
  [-500, true, "−500P"],
  [0, true, "0P"],
])("%d points, signed %s, read %s", (value, signed, words) => {
  expect(formatPoints(value, { language: "ko", signed })).toBe(words);
  expect(formatPoints(value, { language: "en", signed })).toBe(words);
});
