/** What search knows of a title: its pieces of one and two characters, without regard to case. */

/** The characters of a text, each in lower case by itself: what follows a letter must not change how it is folded. */
function folded(text: string): string[] {
  const lower = [...text.normalize("NFC")].map((character) => character.toLowerCase()).join("");
  return [...lower];
}

const pairs = (characters: readonly string[]) =>
  characters.slice(1).map((second, i) => characters[i]! + second);

/** Every gram of a title, each once. */
export function titleGrams(title: string): string[] {
  const characters = folded(title);
  return [...new Set([...characters, ...pairs(characters)])];
}

/**
 * The grams that every title containing `text` has. A text of one or two characters is itself a gram, and having it is
 * the answer (`exact`); of a longer one they only narrow the search, and the title has to be looked at.
 */
export function searchGrams(text: string): { grams: string[]; exact: boolean } {
  const characters = folded(text);
  return characters.length <= 2
    ? { grams: [characters.join("")], exact: true }
    : { grams: [...new Set(pairs(characters))], exact: false };
}
