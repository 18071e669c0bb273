/** What search knows of a title: its pieces of one, two and three characters, without regard to case. */

const LONGEST = 3;

/** The characters of a text, each in lower case by itself: what follows a letter must not change how it is folded. */
function folded(text: string): string[] {
  const lower = [...text.normalize("NFC")].map((character) => character.toLowerCase()).join("");
  return [...lower];
}

const pieces = (characters: readonly string[], length: number) =>
  characters.slice(length - 1).map((_, start) => characters.slice(start, start + length).join(""));

/** Every gram of a title, each once. */
export function titleGrams(title: string): string[] {
  const characters = folded(title);
  return [...new Set([1, 2, LONGEST].flatMap((length) => pieces(characters, length)))];
}

/**
 * The grams that every title containing `text` has. A text of up to three characters is itself a gram, and having it is
 * the answer (`exact`); of a longer one they only narrow the search, and the title has to be looked at.
 */
export function searchGrams(text: string): { grams: string[]; exact: boolean } {
  const characters = folded(text);
  return characters.length <= LONGEST
    ? { grams: [characters.join("")], exact: true }
    : { grams: [...new Set(pieces(characters, LONGEST))], exact: false };
}
