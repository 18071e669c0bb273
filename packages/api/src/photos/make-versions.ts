import sharp from "sharp";
import { decodePhoto } from "./decode-photo.js";

/** Pixels along the longer edge of what is shown large, and of the square in a calendar (160 CSS pixels, twice as fine). */
const DISPLAY_EDGE = 1600;
const THUMBNAIL_EDGE = 320;

export const DISPLAY_TYPE = "image/jpeg";
export const THUMBNAIL_TYPE = "image/webp";

export interface PhotoVersions {
  readonly display: Buffer;
  readonly thumbnail: Buffer;
}

/**
 * The two versions that people see. They are drawn anew from pixels alone, so they carry no metadata, and nothing that
 * was hidden before, between or behind the picture. Rejects for bytes that are no whole picture.
 */
export async function makeVersions(bytes: Buffer): Promise<PhotoVersions> {
  const { data, info } = await decodePhoto(bytes)
    .resize({ width: DISPLAY_EDGE, height: DISPLAY_EDGE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The photo itself is decoded once; from here on at most 1,600 by 1,600 pixels are held.
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
  const display = await pixels().jpeg({ quality: 82 }).toBuffer();
  const thumbnail = await pixels()
    .resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, { fit: "cover", withoutEnlargement: true })
    .webp({ quality: 76 })
    .toBuffer();
  return { display, thumbnail };
}
