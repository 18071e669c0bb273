import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchGrams, titleGrams } from "./title-grams.js";

describe("grams", () => {
  it.each([
    ["기상", ["기", "상", "기상"]],
    ["AbA", ["a", "b", "ab", "ba", "aba"]],
    ["운동 운동", ["운", "동", " ", "운동", "동 ", " 운", "운동 ", "동 운", " 운동"]],
    ["🐙x", ["🐙", "x", "🐙x"]],
    ["Cafe\u0301", ["c", "a", "f", "é", "ca", "af", "fé", "caf", "afé"]], // written with a combining accent
  ])("of the title %s", (title, grams) => {
    expect(new Set(titleGrams(title))).toEqual(new Set(grams));
  });

  it.each([
    ["운", { grams: ["운"], exact: true }],
    ["운동", { grams: ["운동"], exact: true }],
    ["GO", { grams: ["go"], exact: true }],
    ["50%", { grams: ["50%"], exact: true }],
    ["아침운동", { grams: ["아침운", "침운동"], exact: false }],
    ["aaaa", { grams: ["aaa"], exact: false }],
  ])("to look %s up by", (text, grams) => {
    expect(searchGrams(text)).toEqual(grams);
  });

  it("of any piece of a title are among the title's", () => {
    const title = fc.string({
      unit: fc.constantFrom(..."가나다aAbBİßΣς🐙 %_\\'"),
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(title, fc.nat(), fc.integer({ min: 1, max: 30 }), (title, from, length) => {
        const characters = [...title];
        const start = from % characters.length;
        const piece = characters.slice(start, start + length).join("");
        const known = new Set(titleGrams(title));
        expect(searchGrams(piece).grams.filter((gram) => !known.has(gram))).toEqual([]);
      }),
    );
  });
});
