import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectPhoto } from "./inspect-photo.js";
import { TAKEN_CONTENT_TYPES, takePhoto } from "./ongoing-mission.testing.js";
import { MAX_PHOTO_BYTES, PHOTO_CONTENT_TYPES, type PhotoContentType } from "./schema.js";

const isIntactPhoto = async (bytes: Buffer, contentType: PhotoContentType) =>
  (await inspectPhoto(bytes, contentType)) !== undefined;

describe("photo inspection", () => {
  it.each(TAKEN_CONTENT_TYPES)("takes a whole %s, and only for what it is", async (contentType) => {
    const { bytes } = await takePhoto(contentType);
    for (const claimed of PHOTO_CONTENT_TYPES)
      expect(await isIntactPhoto(bytes, claimed)).toBe(claimed === contentType);
  });

  it("takes a progressive and a grey JPEG, and one with a rotation mark", async () => {
    const { bytes } = await takePhoto();
    for (const made of [
      sharp(bytes).jpeg({ progressive: true }),
      sharp(bytes).greyscale().jpeg(),
      sharp(bytes).withMetadata({ orientation: 6 }).jpeg(),
    ])
      expect(await isIntactPhoto(await made.toBuffer(), "image/jpeg")).toBe(true);
  });

  it.each(TAKEN_CONTENT_TYPES)("refuses a %s that breaks off, wherever it does", async (contentType) => {
    const { bytes } = await takePhoto(contentType);
    for (const share of [0.02, 0.3, 0.6, 0.9])
      expect(await isIntactPhoto(bytes.subarray(0, Math.floor(bytes.length * share)), contentType)).toBe(
        false,
      );
  });

  it("refuses what only begins like an image, and no bytes at all", async () => {
    const { bytes } = await takePhoto();
    const beginning = Buffer.concat([
      bytes.subarray(0, 20),
      Buffer.from("<script>alert(1)</script>".repeat(40)),
    ]);
    expect(await isIntactPhoto(beginning, "image/jpeg")).toBe(false);
    expect(await isIntactPhoto(Buffer.alloc(0), "image/jpeg")).toBe(false);
    expect(await isIntactPhoto(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/png")).toBe(
      false,
    );
  });

  it.each([
    ["48 megapixels, as phones take them", 8_064, 6_048, "PHOTO_TOO_LARGE"],
    ["40 megapixels and a row", 8_000, 5_001, "PHOTO_TOO_LARGE"],
  ])("refuses a JPEG of %s, in words of its own", async (_, width, height, code) => {
    const grey = { width, height, channels: 3 as const, background: "grey" };
    const bytes = await sharp({ create: grey }).jpeg({ quality: 1 }).toBuffer();
    expect(bytes.length).toBeLessThan(MAX_PHOTO_BYTES);
    await expect(inspectPhoto(bytes, "image/jpeg")).rejects.toMatchObject({ code });
  });

  it("refuses an image of more pixels than anyone photographs here", async () => {
    const wide = { width: 8000, height: 5001, channels: 3 as const, background: "white" };
    const bomb = await sharp({ create: wide }).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(inspectPhoto(bomb, "image/png")).rejects.toMatchObject({ code: "PHOTO_TOO_LARGE" });
  });
});
