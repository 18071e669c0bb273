import { expect, it } from "vitest";
import { shareCode } from "./share-code.js";

const codes = Array.from({ length: 5000 }, shareCode);

it("is eight letters and digits, none of which looks like another", () => {
  for (const code of codes) expect(code).toMatch(/^(?![0-9A-Za-z]*[0Oo1lLIi])[0-9A-Za-z]{8}$/);
});

it("doesn't repeat, and uses the whole alphabet in every place", () => {
  expect(new Set(codes).size).toBe(codes.length);
  for (let place = 0; place < 8; place++) expect(new Set(codes.map((code) => code[place])).size).toBe(54);
});
