import { expect, test } from "vitest";
import { isChanged, lookOf, type Part, startTryOn, type TryOn, tryOn, undo } from "./try-on";

const worn = { color: 2, face: 1, hat: 0, pet: 0 };

test("what is tried on comes over what is worn, part by part, and back step by step", () => {
  const hat = tryOn(startTryOn(worn), "hat", 3);
  const both = tryOn(hat, "color", 7);
  expect(lookOf(both)).toEqual({ color: 7, face: 1, hat: 3, pet: 0 });
  expect(lookOf(undo(both))).toEqual({ ...worn, hat: 3 });
  expect(undo(undo(both))).toEqual(startTryOn(worn));
  expect(undo(startTryOn(worn))).toEqual(startTryOn(worn));
});

test("a way through one part by arrow keys is a single step, until something else is done", () => {
  const walk = (from: TryOn, part: Part, ...way: number[]) =>
    way.reduce((state, index) => tryOn(state, part, index, true), from);
  const hat = walk(startTryOn(worn), "hat", 1, 2, 3);
  expect(lookOf(undo(hat))).toEqual(worn);
  const again = walk(walk(hat, "pet", 1, 2), "hat", 4, 5);
  expect(lookOf(again)).toEqual({ ...worn, hat: 5, pet: 2 });
  expect(lookOf(undo(again))).toEqual({ ...worn, hat: 3, pet: 2 });
  expect(lookOf(undo(undo(again)))).toEqual({ ...worn, hat: 3 });
  const clicked = tryOn(hat, "hat", 6);
  expect(lookOf(undo(clicked))).toEqual({ ...worn, hat: 3 });
  expect(lookOf(undo(walk(clicked, "hat", 7)))).toEqual({ ...worn, hat: 6 });
});

test("a way by arrow keys that ends where it began is none", () => {
  const roundTrip = tryOn(tryOn(startTryOn(worn), "hat", 1, true), "hat", 0, true);
  expect(roundTrip.looks).toEqual([]);
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
