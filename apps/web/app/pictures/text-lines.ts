/** About how wide Pretendard sets a character, in parts of the font's size; SVG doesn't break lines by itself. */
function widthOf(character: string): number {
  if (character === " ") return 0.24;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character)) return 0.89;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1;
  return /[A-Z0-9mwMW@%&]/.test(character) ? 0.68 : 0.55;
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** Breaks a text into lines of at most `limit` times the font's size: at spaces, and in a word that is too long. */
export function textLines(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, limit))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && width(longer) > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, limit: number): string[] {
  const all: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && width(piece + character) > limit) {
      all.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...all, piece];
}

/** The largest of `sizes` (pixels, falling) at which a text takes no more than two lines; the last one however many. */
export function fittingText(text: string, pixels: number, sizes: readonly [number, ...number[]]) {
  for (const size of sizes) {
    const lines = textLines(text, pixels / size);
    if (lines.length <= 2) return { size, lines };
  }
  const size = sizes.at(-1)!;
  return { size, lines: textLines(text, pixels / size) };
}
