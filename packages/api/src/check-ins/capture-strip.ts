/**
 * The strip under a live picture: the code that the server issued for it, in letters for people and in cells that the
 * server reads again. Browser-safe: the check-in page draws by these numbers.
 */

/** Letters and digits without look-alikes, each worth its place here. */
export const CAPTURE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const CAPTURE_CODE_LENGTH = 6;

/** Colours of the strip: a cell of 1 is light, of 0 is as dark as the rest. */
export const STRIP_DARK = "#143559";
export const STRIP_LIGHT = "#ffffff";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT_SHARE = 0.09;
const CELLS = 32;
const CELLS_FROM = 0.5;
const CELLS_TO = 0.97;
const CELLS_TOP = 0.25;
const CELLS_BOTTOM = 0.75;
const BITS_PER_LETTER = 5;
const CHECK_BITS = 2;
const CODE_SHAPE = new RegExp(`^[${CAPTURE_ALPHABET}]{${CAPTURE_CODE_LENGTH}}$`);

/** Pixels of the strip that is added under a picture of that many pixels across. */
export function stripHeight(width: number): number {
  return Math.round(width * HEIGHT_SHARE);
}

/** Where the cells are, in order, in whole pixels from the strip's upper left corner. They touch without a gap. */
export function cellRectangles(width: number): Rectangle[] {
  const edge = (cell: number) => Math.round(width * (CELLS_FROM + ((CELLS_TO - CELLS_FROM) * cell) / CELLS));
  const height = stripHeight(width);
  const top = Math.round(height * CELLS_TOP);
  const bottom = Math.round(height * CELLS_BOTTOM);
  return Array.from({ length: CELLS }, (_, cell) => ({
    left: edge(cell),
    top,
    width: edge(cell + 1) - edge(cell),
    height: bottom - top,
  }));
}

/** The cells of a code, true for light: five bits of each letter's place in the alphabet, then two that prove them. */
export function stripCells(code: string): boolean[] {
  if (!CODE_SHAPE.test(code)) throw new Error(`"${code}" is no capture code`);
  const places = [...code].map((letter) => CAPTURE_ALPHABET.indexOf(letter));
  return [
    ...places.flatMap((place) => bitsOf(place, BITS_PER_LETTER)),
    ...bitsOf(checkOf(places), CHECK_BITS),
  ];
}

/** The code that cells spell; null when they spell none. */
export function codeOfCells(cells: readonly boolean[]): string | null {
  if (cells.length !== CELLS) return null;
  const places = Array.from({ length: CAPTURE_CODE_LENGTH }, (_, letter) =>
    numberOf(cells.slice(letter * BITS_PER_LETTER, (letter + 1) * BITS_PER_LETTER)),
  );
  if (places.some((place) => place >= CAPTURE_ALPHABET.length)) return null;
  if (numberOf(cells.slice(-CHECK_BITS)) !== checkOf(places)) return null;
  return places.map((place) => CAPTURE_ALPHABET[place]).join("");
}

const checkOf = (places: readonly number[]) =>
  places.reduce((sum, place) => sum + place, 0) % 2 ** CHECK_BITS;

/** The most significant bit first. */
const bitsOf = (value: number, bits: number): boolean[] =>
  Array.from({ length: bits }, (_, bit) => ((value >> (bits - 1 - bit)) & 1) === 1);

const numberOf = (bits: readonly boolean[]): number =>
  bits.reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0);
