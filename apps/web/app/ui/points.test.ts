import { expect, test } from "vitest";
import { formatPoints } from "./points";

test.each([
  [0, false, "0P"],
  [999, false, "999P"],
  [1_000, false, "1,000P"],
  [1_234_567, false, "1,234,567P"],
  [-12_500, false, "−12,500P"],
  [500, true, "+500P"],
  [-500, true, "−500P"],
  [0, true, "0P"],
])("%d points, signed %s, read %s", (value, signed, words) => {
  expect(formatPoints(value, signed)).toBe(words);
});
