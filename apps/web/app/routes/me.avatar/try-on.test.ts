import { expect, test } from "vitest";
import { isChanged, lookOf, startTryOn, tryOn, undo } from "./try-on";

const worn = { color: 2, face: 1, hat: 0, pet: 0 };

test("what is tried on comes over what is worn, part by part, and back step by step", () => {
  const hat = tryOn(startTryOn(worn), "hat", 3);
  const both = tryOn(hat, "color", 7);
  expect(lookOf(both)).toEqual({ color: 7, face: 1, hat: 3, pet: 0 });
  expect(lookOf(undo(both))).toEqual({ ...worn, hat: 3 });
  expect(undo(undo(both))).toEqual(startTryOn(worn));
  expect(undo(startTryOn(worn))).toEqual(startTryOn(worn));
});

test("choosing what is on already is no step", () => {
  const hat = tryOn(startTryOn(worn), "hat", 3);
  expect(tryOn(hat, "hat", 3)).toBe(hat);
});

test("there is nothing to pay for when the look is the worn one again, by whatever way", () => {
  const hat = tryOn(startTryOn(worn), "hat", 3);
  expect([isChanged(startTryOn(worn)), isChanged(hat), isChanged(tryOn(hat, "hat", 0))]).toEqual([
    false,
    true,
    false,
  ]);
});
