import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeVersions } from "./make-versions.js";
import { chunksOf, expectPixelsAlone, photoWithMetadata, segmentsOf } from "./photos.testing.js";

describe("makeVersions", () => {
  it.each(["jpeg", "png", "webp"] as const)("leaves nothing of a %s but its pixels", async (format) => {
    const { bytes } = await photoWithMetadata({ format });
    const { exif, icc, xmp } = await sharp(bytes).metadata();
    expect([exif, icc, xmp].every((there) => there !== undefined)).toBe(true);
    const { display, thumbnail } = await makeVersions(bytes);
    expectPixelsAlone(display);
    expectPixelsAlone(thumbnail);
    expect((await sharp(display).metadata()).exif).toBeUndefined();
  });

  it("would notice metadata", async () => {
    const { bytes } = await photoWithMetadata();
    expect(segmentsOf(bytes)).toEqual(expect.arrayContaining(["e1", "e2"]));
    expect(chunksOf((await photoWithMetadata({ format: "webp" })).bytes)).toEqual(
      expect.arrayContaining(["EXIF", "XMP ", "ICCP"]),
    );
  });

  it("turns it as the camera was held", async () => {
    const { bytes } = await photoWithMetadata({ width: 64, height: 32 });
    const { display } = await makeVersions(bytes);
    const { data, info } = await sharp(display).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([32, 64]);
    // Turned by a quarter to the right, what was left is above.
    const [red, , blue] = data.subarray(0, 3);
    expect(red! > 150 && blue! < 100).toBe(true);
  });

  it("is at most 1,600 pixels large, and a square of 320", async () => {
    const { bytes } = await photoWithMetadata({ width: 2400, height: 1200 });
    const { display, thumbnail } = await makeVersions(bytes);
    expect(await sharp(display).metadata()).toMatchObject({ format: "jpeg", width: 800, height: 1600 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: "webp", width: 320, height: 320 });
  });

  it("makes no small picture larger", async () => {
    const { bytes } = await photoWithMetadata({ width: 64, height: 32 });
    const { display } = await makeVersions(bytes);
    expect(await sharp(display).metadata()).toMatchObject({ width: 32, height: 64 });
  });

  it("drops what was put behind the picture, and what is transparent", async () => {
    const { bytes } = await photoWithMetadata();
    const polyglot = Buffer.concat([bytes, Buffer.from("<html><script>alert(1)</script></html>PK")]);
    const { display, thumbnail } = await makeVersions(polyglot);
    expectPixelsAlone(display);
    expectPixelsAlone(thumbnail);
    const glass = sharp({ create: { width: 9, height: 9, channels: 4, background: "#00000000" } });
    const seen = await makeVersions(await glass.png().toBuffer());
    expect((await sharp(seen.display).stats()).isOpaque).toBe(true);
  });

  it("rejects what is no whole picture", async () => {
    const { bytes } = await photoWithMetadata({ width: 640, height: 640 });
    for (const damaged of [Buffer.alloc(0), Buffer.from("nothing"), bytes.subarray(0, bytes.length / 2)])
      await expect(makeVersions(damaged)).rejects.toThrow();
  });
});
