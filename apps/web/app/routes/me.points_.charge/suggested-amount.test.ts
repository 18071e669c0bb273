import { expect, it } from "vitest";
import { suggestedAmount } from "./suggested-amount";

it.each([
  [null, 3_000],
  ["", 3_000],
  ["-5", 3_000],
  ["1e9", 3_000],
  ["1", 1_000],
  ["1000", 1_000],
  ["1001", 2_000],
  ["499500", 500_000],
  ["999999999", 500_000],
])("of %s lacking points it is %i", (lacking, amount) => {
  expect(suggestedAmount(lacking)).toBe(amount);
});
