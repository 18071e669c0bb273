import { expect, it } from "vitest";
import { timeLeft } from "./time-left";

const second = 1000;
const minute = 60 * second;

it.each([
  [0, "0초"],
  [-5 * minute, "0초"],
  [1, "1초"],
  [59 * second, "59초"],
  [minute, "1분"],
  [minute + 59 * second, "1분"],
  [12 * minute, "12분"],
  [60 * minute, "1시간"],
  [125 * minute, "2시간 5분"],
])("says %d milliseconds as %s", (milliseconds, words) => {
  expect(timeLeft(milliseconds)).toBe(words);
});
