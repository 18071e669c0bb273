import { randomInt } from "node:crypto";

/** Letters and digits without those that look alike: 0 O o, 1 l L I i. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";
const LENGTH = 8;

/** A random share code; 7 × 10^13 are possible, so it can't be guessed. */
export function shareCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
