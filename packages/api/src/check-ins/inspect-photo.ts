import sharp, { type Sharp } from "sharp";
import { inTurns } from "../kernel/in-turns.js";
import { cellRectangles, codeOfCells, stripHeight } from "./capture-strip.js";
import { isHeic, readHeic } from "./read-heic.js";
import { perceptualHashes } from "./perceptual-hash.js";
import type { PhotoContentType } from "./schema.js";
import { upright } from "./upright.js";

const MAX_PIXELS = 40_000_000;

/** Pixels each way of what the perceptual hashes are made of. */
const LOOK = 256;

/** Of the way from black to white, above which a cell of the strip is light. */
const LIGHT = 150;

// An interlaced picture of 40 million pixels takes some hundred megabytes while it is decoded.
const withRoomToDecode = inTurns(2);

/** A photo that was proved to be one. */
export interface InspectedPhoto {
  /** What to keep: the photo itself or, of a format that browsers don't show, the same picture as a JPEG. */
  readonly bytes: Buffer;
  readonly contentType: PhotoContentType;
  readonly perceptualHashes: bigint[];
}

const formats: Record<PhotoContentType, { name: string; signature: (bytes: Buffer) => boolean }> = {
  "image/jpeg": { name: "jpeg", signature: (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff" },
  "image/png": {
    name: "png",
    signature: (bytes) =>
      bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a" && !isAnimatedPng(bytes),
  },
  "image/webp": {
    name: "webp",
    signature: (bytes) =>
      bytes.subarray(0, 4).toString("latin1") === "RIFF" &&
      bytes.subarray(8, 12).toString("latin1") === "WEBP",
  },
  "image/heic": { name: "heif", signature: isHeic },
  "image/heif": { name: "heif", signature: isHeic },
};

/**
 * Looks at every pixel of bytes that are said to be a photo. Undefined unless they are a whole, still picture of the
 * announced format, of at most 40 million pixels, that decodes to its end and, with a `code`, carries it in its strip.
 * What else may hang on to such a file stays: the versions that the worker makes carry none of it.
 */
export function inspectPhoto(
  bytes: Buffer,
  contentType: PhotoContentType,
  code?: string,
): Promise<InspectedPhoto | undefined> {
  const format = formats[contentType];
  // Before any decoder sees the bytes: libvips would guess, and open vector graphics and documents too.
  if (!format.signature(bytes)) return Promise.resolve(undefined);
  return withRoomToDecode(async () => {
    if (format.name !== "heif") return look(bytes, contentType, code);
    const jpeg = await readHeic(bytes, MAX_PIXELS);
    return jpeg && look(jpeg, "image/jpeg", code);
  });
}

async function look(
  bytes: Buffer,
  contentType: PhotoContentType,
  code: string | undefined,
): Promise<InspectedPhoto | undefined> {
  const open = () => sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS });
  try {
    const { format, pages = 1, width, height, orientation = 1 } = await open().metadata();
    if (format !== formats[contentType].name || pages > 1) return undefined;
    const strip = code === undefined ? 0 : stripHeight(width);
    if (strip > 0 && (height <= strip || (await readStrip(open(), width, height)) !== code)) return undefined;

    // Shrinking reads every pixel without holding them all; a JPEG must not take its short cut past most of them.
    const pixels = await open()
      .flatten()
      .toColourspace("b-w")
      .resize(LOOK, LOOK, { fit: "fill", fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    const rows = Math.round((LOOK * (height - strip)) / height);
    const picture = { pixels: pixels.subarray(0, rows * LOOK), width: LOOK, height: rows };
    // A copy may have been saved as it is held, and say nothing of how.
    return { bytes, contentType, perceptualHashes: perceptualHashes(upright(picture, orientation)) };
  } catch {
    return undefined;
  }
}

/** The code in the strip under a live picture; null when there is none to read. */
async function readStrip(picture: Sharp, width: number, height: number): Promise<string | null> {
  const strip = stripHeight(width);
  const pixels = await picture
    .extract({ left: 0, top: height - strip, width, height: strip })
    .flatten()
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const cells = cellRectangles(width).map((cell) => {
    // The outer pixels of a cell have a share of its neighbours.
    const [dx, dy] = [Math.floor(cell.width / 4), Math.floor(cell.height / 4)];
    let sum = 0;
    let count = 0;
    for (let y = cell.top + dy; y < cell.top + cell.height - dy; y++)
      for (let x = cell.left + dx; x < cell.left + cell.width - dx; x++, count++)
        sum += pixels[y * width + x]!;
    return sum / Math.max(1, count) > LIGHT;
  });
  return codeOfCells(cells);
}

/** Whether a PNG announces moving pictures, as it must before the first of them. */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}
