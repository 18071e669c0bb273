import { randomBytes } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { expect } from "vitest";
import type { TakenPhoto } from "../check-ins/ongoing-mission.testing.js";

/** A photo as telephones write it: camera, time and place, a profile and a title, in every segment there is for that. */
export async function photoWithMetadata({
  width = 64,
  height = 32,
  takenAt = "2086:11:23 06:08:00",
  format = "jpeg",
}: {
  width?: number;
  height?: number;
  takenAt?: string;
  format?: "jpeg" | "png" | "webp";
} = {}): Promise<TakenPhoto> {
  const bytes = await noise(width, height)
    .withIccProfile("p3")
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>37.5665, 126.9780</secret></x:xmpmeta>`)
    .withExif({
      IFD0: { Make: "Apple", Model: "iPhone 15", Orientation: "6" },
      IFD2: { DateTimeOriginal: takenAt, OffsetTimeOriginal: "+09:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
  return { bytes, contentType: `image/${format}` };
}

/** Left half red, right half blue, with a little noise so that no two are alike. */
function noise(width: number, height: number): Sharp {
  const pixels = randomBytes(width * height * 3);
  for (let at = 0; at < pixels.length; at++) {
    const left = (at / 3) % width < width / 2;
    const full = at % 3 === (left ? 0 : 2);
    pixels[at] = full ? 255 - pixels[at]! / 8 : pixels[at]! / 8;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The markers of a JPEG's segments before its pixels, `e0` for JFIF, `e1` for EXIF and XMP, `e2` for profiles. */
export function segmentsOf(jpeg: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    found.push(jpeg[at + 1]!.toString(16));
  return found;
}

/** The names of a WebP file's chunks. */
export function chunksOf(webp: Buffer): string[] {
  const found: string[] = [];
  for (let at = 12; at < webp.length;) {
    found.push(webp.toString("latin1", at, at + 4));
    const length = webp.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return found;
}

/** No segment that could tell anything, nothing after the picture, and none of the words that were in the original. */
export function expectPixelsAlone(bytes: Buffer): void {
  if (bytes.toString("latin1", 0, 4) === "RIFF") {
    expect(chunksOf(bytes)).toEqual(["VP8 "]);
  } else {
    expect(segmentsOf(bytes).filter((marker) => /^(e[1-9a-f]|fe)$/.test(marker))).toEqual([]);
    expect(bytes.subarray(-2).toString("hex")).toBe("ffd9");
  }
  for (const word of ["Exif", "Apple", "GPS", "secret", "ICC_PROFILE", "xmpmeta", "acsp", "<html"])
    expect(bytes.includes(word), word).toBe(false);
}
