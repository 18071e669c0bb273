import { expect, it } from "vitest";
import { languageOf } from "./language.js";

it.each([
  [undefined, "ko"],
  ["", "ko"],
  ["*", "ko"],
  ["ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", "ko"],
  ["en-US,en;q=0.9,ko;q=0.8", "en"],
  ["EN-gb", "en"],
  ["en", "en"],
  ["ko;q=0.5, en;q=0.9", "en"],
  ["en, ko", "ko"],
  ["fr-FR, fr;q=0.9, en;q=0.5", "en"],
  ["fr-FR, fr;q=0.9", "ko"],
  ["en;q=0", "ko"],
  ["en;q=much", "ko"],
  ["enm", "ko"],
  [",;q=1,;;", "ko"],
])("answers a request for %j in %s", (header, language) => {
  expect(languageOf({ headers: header === undefined ? {} : { "accept-language": header } })).toBe(language);
});
