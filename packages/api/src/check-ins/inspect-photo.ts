import sharp from "sharp";
import type { PhotoContentType } from "./schema.js";

const MAX_PIXELS = 40_000_000;

const formats: Record<PhotoContentType, { name: string; signature: (bytes: Buffer) => boolean }> = {
  "image/jpeg": { name: "jpeg", signature: (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff" },
  "image/png": {
    name: "png",
    signature: (bytes) => bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a",
  },
  "image/webp": {
    name: "webp",
    signature: (bytes) =>
      bytes.subarray(0, 4).toString("latin1") === "RIFF" &&
      bytes.subarray(8, 12).toString("latin1") === "WEBP",
  },
};

/** Whether bytes are a whole image of the announced format, of at most 40 million pixels, that decodes to its end. */
export async function isIntactPhoto(bytes: Buffer, contentType: PhotoContentType): Promise<boolean> {
  const format = formats[contentType];
  // Before libvips sees the bytes: it would guess, and open vector graphics and documents too.
  if (!format.signature(bytes)) return false;
  try {
    const image = sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS });
    if ((await image.metadata()).format !== format.name) return false;
    // Shrinking reads every pixel without holding them all; a JPEG must not take its short cut past most of them.
    await image.resize(8, 8, { fit: "fill", fastShrinkOnLoad: false }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
