import { expect, it } from "vitest";
import en from "./en";
import ko from "./ko";

type Tree = { readonly [key: string]: string | Tree };

/** Each sentence's key with what it holds: the places to fill in, and the tags for markup. */
function sentences(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const stem = ([key]: [string, string]) => key.replace(plural, "_");
/** But for a plural's count: English says "once a day" without it. */
const places = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, place]) => place)
    .filter((place) => place !== "count")
    .sort();
const tags = (sentence: string) => [...sentence.matchAll(/<[^>]+>/g)].map(([tag]) => tag).sort();

const korean = sentences(ko);
const english = sentences(en);

it("has the same keys in both languages", () => {
  expect([...new Set(english.map(stem))].sort()).toEqual([...new Set(korean.map(stem))].sort());
});

it("gives every plural the forms that its language counts in", () => {
  const forms = (words: [string, string][]) => words.map(([key]) => plural.exec(key)?.[1]).filter(Boolean);
  expect(new Set(forms(korean))).toEqual(new Set(["other"]));
  for (const [key] of english.filter(([key]) => key.endsWith("_other")))
    expect(english.map(([other]) => other)).toContain(key.replace(plural, "_one"));
});

it("fills the same places in the same markup in both languages", () => {
  const source = new Map(korean.map((entry) => [stem(entry), entry[1]]));
  for (const entry of english) {
    const said = { key: entry[0], places: places(entry[1]), tags: tags(entry[1]) };
    const meant = source.get(stem(entry)) ?? "";
    expect(said).toEqual({ key: entry[0], places: places(meant), tags: tags(meant) });
  }
});

it("leaves no sentence empty", () => {
  expect([...korean, ...english].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
});
