import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { countCheckIns } from "../demo/seed/check-in-plan.js";
import { demoPhoto } from "../demo/seed/photo.js";
import { inspectPhoto } from "./inspect-photo.js";
import { landscape } from "./landscape.testing.js";
import { withStrip } from "./live-photo.testing.js";
import { hashDistance, NEAR_COPY_DISTANCE, perceptualHashes } from "./perceptual-hash.js";

const PICTURES = 24;
const [WIDTH, HEIGHT] = [640, 480];

const hashesOf = async (bytes: Buffer, code?: string) =>
  (await inspectPhoto(bytes, "image/jpeg", code))!.perceptualHashes;

/** As near-copy.ts compares: the whole of one with every cut of the other. */
const distance = (one: bigint[], other: bigint[]) =>
  Math.min(
    ...other.map((hash) => hashDistance(one[0]!, hash)),
    ...one.map((hash) => hashDistance(hash, other[0]!)),
  );

let originals: { bytes: Buffer; hashes: bigint[] }[];
beforeAll(async () => {
  originals = [];
  for (let seed = 1; seed <= PICTURES; seed++) {
    const bytes = await landscape(seed);
    originals.push({ bytes, hashes: await hashesOf(bytes) });
  }
});

/** Cuts parts of a side off a picture. */
const cut =
  ({ left = 0, top = 0, right = 0, bottom = 0 }) =>
  (picture: Sharp) =>
    picture.extract({
      left: Math.round(WIDTH * left),
      top: Math.round(HEIGHT * top),
      width: Math.round(WIDTH * (1 - left - right)),
      height: Math.round(HEIGHT * (1 - top - bottom)),
    });

describe("a copy", () => {
  it.each<[string, (picture: Sharp) => Sharp]>([
    ["saved again at quality 40", (picture) => picture.jpeg({ quality: 40 })],
    ["half the size", (picture) => picture.resize(WIDTH / 2)],
    ["twice the size, and square", (picture) => picture.resize(1280, 1280, { fit: "fill" })],
    ["a quarter darker", (picture) => picture.modulate({ brightness: 0.75 })],
    ["in more contrast", (picture) => picture.linear(1.25, -30)],
    ["without colours", (picture) => picture.greyscale()],
    ["with 3 % cut off all around", cut({ left: 0.03, top: 0.03, right: 0.03, bottom: 0.03 })],
    ["with 5 % cut off all around", cut({ left: 0.05, top: 0.05, right: 0.05, bottom: 0.05 })],
    ["with 8 % cut off all around", cut({ left: 0.08, top: 0.08, right: 0.08, bottom: 0.08 })],
    ["with 8 % cut off the left", cut({ left: 0.08 })],
    ["with 8 % cut off the top", cut({ top: 0.08 })],
    ["with 8 % cut off the right", cut({ right: 0.08 })],
    ["with 8 % cut off the bottom", cut({ bottom: 0.08 })],
    ["with 8 % cut off two sides", cut({ left: 0.08, bottom: 0.08 })],
    [
      "cut, darker, smaller and saved again",
      (picture) =>
        cut({ left: 0.05 })(picture).modulate({ brightness: 0.85 }).resize(400).jpeg({ quality: 50 }),
    ],
  ])("%s is found", async (_, change) => {
    for (const { bytes, hashes } of originals) {
      const copy = await hashesOf(await change(sharp(bytes)).toFormat("jpeg").toBuffer());
      expect(distance(copy, hashes)).toBeLessThanOrEqual(NEAR_COPY_DISTANCE);
      // The other way about: the whole picture is used after its copy.
      expect(distance(hashes, copy)).toBeLessThanOrEqual(NEAR_COPY_DISTANCE);
    }
  });

  it("a quarter brighter is found nearly always, though its light parts are lost", async () => {
    let found = 0;
    for (const { bytes, hashes } of originals) {
      const copy = await hashesOf(await sharp(bytes).modulate({ brightness: 1.25 }).jpeg().toBuffer());
      if (distance(copy, hashes) <= NEAR_COPY_DISTANCE) found++;
    }
    expect(found).toBeGreaterThanOrEqual(Math.floor(PICTURES * 0.9));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "that is to be held as orientation %i says is found",
    async (orientation) => {
      const marked = await sharp(originals[0]!.bytes).withMetadata({ orientation }).jpeg().toBuffer();
      const shown = await sharp(marked).autoOrient().jpeg().toBuffer();
      expect(hashDistance((await hashesOf(marked))[0]!, (await hashesOf(shown))[0]!)).toBeLessThanOrEqual(2);
    },
  );
});

it("different pictures are never taken for copies", () => {
  const distances = originals.flatMap(({ hashes }, one) =>
    originals.slice(0, one).map((other) => distance(hashes, other.hashes)),
  );
  expect(distances).toHaveLength((PICTURES * (PICTURES - 1)) / 2);
  expect(Math.min(...distances)).toBeGreaterThan(NEAR_COPY_DISTANCE);
});

it("the photos of the demo are different pictures", async () => {
  const hashes = await Promise.all(
    Array.from({ length: countCheckIns() }, async (_, n) => hashesOf(await demoPhoto(n))),
  );
  const alike = hashes.flatMap((one, n) =>
    hashes.slice(0, n).filter((other) => distance(one, other) <= NEAR_COPY_DISTANCE),
  );
  expect(alike).toEqual([]);
});

it("the strip of a live photo is no part of the picture", async () => {
  const [one, other] = [originals[0]!, originals[1]!];
  const live = await hashesOf((await withStrip(one.bytes, "ABCDEF")).bytes, "ABCDEF");
  const again = await hashesOf((await withStrip(one.bytes, "ZZZ234")).bytes, "ZZZ234");
  const else_ = await hashesOf((await withStrip(other.bytes, "ABCDEF")).bytes, "ABCDEF");
  expect(distance(live, one.hashes)).toBeLessThanOrEqual(4);
  expect(distance(live, again)).toBeLessThanOrEqual(4);
  expect(distance(live, else_)).toBeGreaterThan(NEAR_COPY_DISTANCE);
});

it("a picture all of one shade, or of one pixel, has hashes too", () => {
  const grey = { pixels: new Uint8Array(16).fill(128), width: 4, height: 4 };
  expect(perceptualHashes(grey)).toHaveLength(11);
  expect(perceptualHashes({ pixels: new Uint8Array([7]), width: 1, height: 1 })).toHaveLength(11);
});
