import { expect, it } from "vitest";
import { storeAnswer } from "./store-answer";

it.each([
  [200, undefined],
  [204, undefined],
  [400, false],
  [403, true],
  [408, true],
  [412, false],
  [413, false],
  [429, true],
  [500, true],
  [503, true],
])("%d passes by itself: %s", (status, passing) => {
  expect(storeAnswer(status)?.passing).toBe(passing);
});
