import { expect, it } from "vitest";
import { backOff } from "./back-off";

it.each([
  [1, 0, 500],
  [1, 1, 1_000],
  [2, 0, 1_000],
  [2, 1, 2_000],
  [3, 0.5, 3_000],
  [4, 0, 4_000],
  [4, 1, 8_000],
  [5, 0.5, undefined],
  [6, 0.5, undefined],
])("after %d tries, with chance %d: %s ms", (tries, chance, wait) => {
  expect(backOff(tries, chance)).toBe(wait);
});
