import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { badPhotos, blankPng, bombs, pngChunk } from "./bad-photos.testing.js";
import { heicOfSize, smallHeic } from "./heic.testing.js";
import { inspectPhoto } from "./inspect-photo.js";
import { readHeic } from "./read-heic.js";
import { MAX_PHOTO_BYTES } from "./schema.js";

/** The most memory that this process has ever had, bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

/** Seconds that this process has had of the processors: what else the machine does is no part of them. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const MEGABYTE = 1024 * 1024;

describe("bad photos", () => {
  it.each(badPhotos)("$name: $outcome", async ({ contentType, make, outcome }) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThanOrEqual(MAX_PHOTO_BYTES);
    const photo = await inspectPhoto(bytes, contentType).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "PHOTO_TOO_LARGE" });
    });
    expect(photo === undefined ? "refused" : "harmless").toBe(outcome);
  });

  it("that hold more than they show lose it in whatever is made of them", async () => {
    for (const { make, outcome, contentType } of badPhotos.filter((each) => each.outcome === "harmless")) {
      const photo = await inspectPhoto(await make(), contentType);
      const shown = await sharp(photo!.bytes).resize(32).jpeg().toBuffer();
      expect(outcome).toBe("harmless");
      expect(shown.toString("latin1")).not.toMatch(/<html|<script|<\?php|Exif|adobe/i);
      const { exif, icc, xmp, comments } = await sharp(shown).metadata();
      expect([exif, icc, xmp, comments]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it.each(bombs)("$name costs little memory and time", async ({ contentType, make }) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThanOrEqual(MAX_PHOTO_BYTES * 1.1);
    const [before, started] = [peak(), processorSeconds()];
    await inspectPhoto(bytes, contentType).catch(() => undefined);
    expect(peak() - before).toBeLessThan(150 * MEGABYTE);
    expect(processorSeconds() - started).toBeLessThan(10);
  });

  it("of 20,000 × 20,000 is refused from its header, in no memory to speak of", async () => {
    const bytes = blankPng(20_000, 20_000);
    const [before, started] = [peak(), processorSeconds()];
    for (let round = 0; round < 20; round++)
      await expect(inspectPhoto(bytes, "image/png")).rejects.toMatchObject({ code: "PHOTO_TOO_LARGE" });
    expect(peak() - before).toBeLessThan(30 * MEGABYTE);
    expect(processorSeconds() - started).toBeLessThan(4);
  });
});

it("a PNG without texts is kept as it is, and one with them without", async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 4, background: "#0f08" } })
    .png()
    .toBuffer();
  expect((await inspectPhoto(png, "image/png"))!.bytes).toBe(png);
  const text = pngChunk("tEXt", Buffer.from("Comment\0where I live"));
  const talking = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
  expect((await inspectPhoto(talking, "image/png"))!.bytes.equals(png)).toBe(true);
  const unending = png.subarray(0, png.length - 12);
  expect(await inspectPhoto(unending, "image/png")).toBeUndefined();
});

describe("a HEIC photo", () => {
  it.each(["image/heic", "image/heif"] as const)(
    "as %s is kept as a JPEG of the same picture",
    async (type) => {
      const photo = await inspectPhoto(smallHeic(), type);
      expect(photo!.contentType).toBe("image/jpeg");
      expect(photo!.perceptualHashes).toHaveLength(11);
      const { data, info } = await sharp(photo!.bytes).raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 64, height: 48 });
      const at = (x: number, y: number) => [...data.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)];
      const near = (pixel: number[], wanted: number[]) =>
        pixel.forEach((value, channel) => expect(Math.abs(value - wanted[channel]!)).toBeLessThan(16));
      near(at(8, 8), [32, 40, 128]);
      near(at(56, 40), [224, 200, 128]);
    },
  );

  it("of more pixels than anyone photographs here is refused by its header", async () => {
    await expect(inspectPhoto(heicOfSize(8_064, 6_048), "image/heic")).rejects.toMatchObject({
      code: "PHOTO_TOO_LARGE",
    });
  });

  it("of more pixels than asked for is refused", async () => {
    expect(await readHeic(smallHeic(), 64 * 48)).toBeDefined();
    expect(await readHeic(smallHeic(), 64 * 48 - 1)).toBeUndefined();
  });

  it("does not stop the others while it is decoded", async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    await Promise.all(Array.from({ length: 6 }, () => inspectPhoto(smallHeic(), "image/heic")));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });
});
