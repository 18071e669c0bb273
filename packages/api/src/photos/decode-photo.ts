import sharp, { type Sharp } from "sharp";

/** What submission takes, too. */
const MAX_PIXELS = 40_000_000;

/**
 * A submitted photo as pixels to be worked on: upright, in sRGB, of an animation the first picture, and without what
 * else the file holds. Nothing is decoded before the answer is asked for its pixels; that rejects for a damaged file.
 */
export function decodePhoto(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS }).autoOrient().toColourspace("srgb");
}
