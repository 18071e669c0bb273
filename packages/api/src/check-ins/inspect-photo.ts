import sharp, { type Sharp } from "sharp";
import { BusinessError } from "../kernel/errors.js";
import { inTurns } from "../kernel/in-turns.js";
import { cellRectangles, codeOfCells, stripHeight } from "./capture-strip.js";
import { isHeic } from "./heic-signature.js";
import { pixelsOfHeic, readHeic } from "./read-heic.js";
import { perceptualHashes } from "./perceptual-hash.js";
import { isPng, plainPng } from "./plain-png.js";
import type { PhotoContentType } from "./schema.js";
import { upright } from "./upright.js";

const MAX_PIXELS = 40_000_000;

/** Pixels each way of what the perceptual hashes are made of. */
const LOOK = 256;

/** Pictures of 40 million pixels take a second or two. */
const PATIENCE_SECONDS = 20;

/** Of the way from black to white, above which a cell of the strip is light. */
const LIGHT = 150;

// An interlaced picture of 40 million pixels takes some hundred megabytes while it is decoded.
const withRoomToDecode = inTurns(2);

/** A photo that was proved to be one. */
export interface InspectedPhoto {
  /** What to keep: the photo itself, a PNG without its texts, a HEIC, which browsers don't show, as a JPEG. */
  readonly bytes: Buffer;
  readonly contentType: PhotoContentType;
  readonly perceptualHashes: bigint[];
}

const formats: Record<PhotoContentType, { name: string; signature: (bytes: Buffer) => boolean }> = {
  "image/jpeg": { name: "jpeg", signature: (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff" },
  "image/png": { name: "png", signature: isPng },
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
 * What else may hang on to such a file stays: the versions that the worker makes carry none of it. Throws PHOTO_TOO_LARGE for
 * more pixels, which the header tells, before any is decoded.
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
    if ((await pixelsOf(bytes, contentType)) > MAX_PIXELS) throw new BusinessError("PHOTO_TOO_LARGE");
    const [plain, type] = await plainPicture(bytes, contentType);
    return plain && look(plain, type, code);
  });
}

/** As the header tells it; none when it tells nothing. */
async function pixelsOf(bytes: Buffer, contentType: PhotoContentType): Promise<number> {
  if (formats[contentType].name === "heif") return pixelsOfHeic(bytes);
  const metadata = sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = await metadata.catch(() => ({ width: 0, height: 0 }));
  return width * height;
}

/** What of the bytes is safe to decode, and can be shown. */
async function plainPicture(
  bytes: Buffer,
  contentType: PhotoContentType,
): Promise<[Buffer | undefined, PhotoContentType]> {
  switch (formats[contentType].name) {
    case "png":
      return [plainPng(bytes), contentType];
    case "heif":
      return [await readHeic(bytes, MAX_PIXELS), "image/jpeg"];
    default:
      return [bytes, contentType];
  }
}

async function look(
  bytes: Buffer,
  contentType: PhotoContentType,
  code: string | undefined,
): Promise<InspectedPhoto | undefined> {
  const open = () =>
    sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS }).timeout({ seconds: PATIENCE_SECONDS });
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
