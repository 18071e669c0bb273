import { expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { timeLeft } from "./time-left";

const second = 1000;
const minute = 60 * second;

it.each([
  [0, "0초", "0 sec"],
  [-5 * minute, "0초", "0 sec"],
  [1, "1초", "1 sec"],
  [59 * second, "59초", "59 sec"],
  [minute, "1분 0초", "1 min 0 sec"],
  [5 * minute - second, "4분 59초", "4 min 59 sec"],
  [5 * minute, "5분", "5 min"],
  [5 * minute + 59 * second, "5분", "5 min"],
  [12 * minute, "12분", "12 min"],
  [60 * minute, "1시간", "1 hr"],
  [125 * minute, "2시간 5분", "2 hr 5 min"],
])("says %d milliseconds as %s, %s", (milliseconds, ko, en) => {
  expect(timeLeft(milliseconds, words.ko)).toBe(ko);
  expect(timeLeft(milliseconds, words.en)).toBe(en);
});
