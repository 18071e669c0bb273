import { expect, it } from "vitest";
import { rowIdText } from "./row-id-text";

it.each([
  ["1", 1],
  ["9007199254740991", 9_007_199_254_740_991],
  ["9007199254740992", undefined],
  ["0", undefined],
  ["01", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  [" 1", undefined],
  ["1.5", undefined],
  ["", undefined],
  [undefined, undefined],
])("reads %j as %j", (text, id) => {
  expect(rowIdText(text)).toBe(id);
});
