import { expect, it } from "vitest";
import { swipeOf } from "./swipe";

it.each([
  [-48, 0, 1],
  [48, 0, -1],
  [-47, 0, undefined],
  [47, 0, undefined],
  [-90, 60, 1],
  [90, -60, -1],
  [-90, 61, undefined],
  [-60, 200, undefined],
  [0, 0, undefined],
  [0, 300, undefined],
])("a finger that goes by (%d, %d) turns %s", (dx, dy, way) => {
  expect(swipeOf(dx, dy)).toBe(way);
});
