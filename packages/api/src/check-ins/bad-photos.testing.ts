import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { heicOfSize, smallHeic } from "./heic.testing.js";
import type { PhotoContentType } from "./schema.js";

/** A file as somebody may send it, and whether it may become a check-in. */
export interface BadPhoto {
  readonly name: string;
  readonly contentType: PhotoContentType;
  readonly make: () => Promise<Buffer> | Buffer;
  /** `harmless`: it is a whole picture with something on it that no version to look at will have. */
  readonly outcome: "refused" | "harmless";
}

const picture = (width = 64, height = 48) =>
  sharp({
    create: { width, height, channels: 3, noise: { type: "gaussian", mean: 120, sigma: 40 } },
  } as never);
const jpeg = () => picture().jpeg().toBuffer();
const png = () => picture().png().toBuffer();
const webp = () => picture().webp().toBuffer();

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A PNG all of one shade, at a bit for each pixel, without ever holding the pixels. */
export function blankPng(width: number, height: number, before: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([1, 0, 0, 0, 0])]);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    ...before,
    pngChunk("IDAT", deflateSync(rows, { level: 9 })),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The JPEG with segments of metadata after its first marker. */
function withSegments(bytes: Buffer, segments: readonly { marker: number; data: Buffer }[]): Buffer {
  const written = segments.map(({ marker, data }) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([bytes.subarray(0, 2), ...written, bytes.subarray(2)]);
}

/** The JPEG with another size in its frame header. */
function jpegOfSize(bytes: Buffer, width: number, height: number): Buffer {
  const lied = Buffer.from(bytes);
  const frame = lied.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(lied[at + 1]!));
  lied.writeUInt16BE(height, frame + 5);
  lied.writeUInt16BE(width, frame + 7);
  return lied;
}

/** EXIF whose only directory is its own next one and its own part, of a number of entries that aren't there. */
function circularExif(): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  return Buffer.concat([
    Buffer.from("Exif\0\0II*\0\x08\0\0\0", "latin1"),
    Buffer.from([4, 0]),
    entry(0x8769, 4, 1, 8),
    entry(0x8825, 4, 1, 8),
    entry(0xa005, 4, 1, 8),
    entry(0x010e, 2, 0xfffffff0, 8),
    Buffer.from([8, 0, 0, 0]),
  ]);
}

const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });

const animated = async (format: "webp" | "gif") => {
  const frames = await Promise.all([jpeg(), jpeg()]);
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
};

const svg = (inside = "") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${inside}</svg>`);
const billionLaughs = Buffer.from(
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&c;</text></svg>`,
);

const cutAt = (share: number) => (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * share));
const append = (text: string | Buffer) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(text)]);

const refused = (name: string, contentType: PhotoContentType, make: BadPhoto["make"]): BadPhoto => ({
  name,
  contentType,
  make,
  outcome: "refused",
});
const harmless = (name: string, contentType: PhotoContentType, make: BadPhoto["make"]): BadPhoto => ({
  name,
  contentType,
  make,
  outcome: "harmless",
});

export const badPhotos: readonly BadPhoto[] = [
  refused("no bytes at all", "image/jpeg", () => Buffer.alloc(0)),
  refused("one byte", "image/png", () => Buffer.from([0x89])),
  refused("a signature and nothing after it", "image/jpeg", () => Buffer.from("ffd8ffe0", "hex")),
  refused("a signature and a script after it", "image/jpeg", () =>
    Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.from("<script>alert(1)</script>".repeat(50))]),
  ),
  refused("a JPEG without its second half", "image/jpeg", async () => cutAt(0.5)(await jpeg())),
  refused("a JPEG without its last rows", "image/jpeg", async () => cutAt(0.95)(await jpeg())),
  refused("a PNG without its second half", "image/png", async () => cutAt(0.5)(await png())),
  refused("a WebP without its second half", "image/webp", async () => cutAt(0.5)(await webp())),
  refused("a HEIC without its second half", "image/heic", () => cutAt(0.5)(smallHeic())),
  refused("a HEIC without its last bytes", "image/heic", () => cutAt(0.97)(smallHeic())),
  refused("a PNG with a changed pixel and the old checksum", "image/png", async () => {
    const bytes = Buffer.from(await png());
    const at = bytes.indexOf("IDAT") + 40;
    bytes[at] = bytes[at]! ^ 0xff;
    return bytes;
  }),

  refused("an SVG as PNG", "image/png", () => svg()),
  refused("an SVG with a script, as JPEG", "image/jpeg", () => svg("<script>alert(1)</script>")),
  refused("an SVG of a billion laughs, as WebP", "image/webp", () => billionLaughs),
  refused("an SVG as HEIC", "image/heic", () => svg()),
  refused("a GIF as PNG", "image/png", () => picture().gif().toBuffer()),
  refused("a TIFF as JPEG", "image/jpeg", () => picture().tiff().toBuffer()),
  refused("an AVIF as HEIC", "image/heic", () => picture().avif().toBuffer()),
  refused("a PDF as JPEG", "image/jpeg", () => Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")),
  refused("a PNG as JPEG", "image/jpeg", png),
  refused("a JPEG as WebP", "image/webp", jpeg),
  refused("a WebP as PNG", "image/png", webp),
  refused("a HEIC as JPEG", "image/jpeg", () => smallHeic()),
  refused("a JPEG as HEIC", "image/heif", jpeg),

  refused("a WebP that moves", "image/webp", () => animated("webp")),
  refused("a GIF that moves, as WebP", "image/webp", () => animated("gif")),
  refused("a PNG that moves", "image/png", () =>
    blankPng(64, 64, [pngChunk("acTL", Buffer.concat([uint32(2), uint32(0)]))]),
  ),

  refused("a PNG of 20,000 × 20,000", "image/png", () => blankPng(20_000, 20_000)),
  refused("a JPEG that says 20,000 × 20,000", "image/jpeg", async () =>
    jpegOfSize(await jpeg(), 20_000, 20_000),
  ),
  refused("a JPEG that says 65,535 × 65,535", "image/jpeg", async () =>
    jpegOfSize(await jpeg(), 65_535, 65_535),
  ),
  refused("a HEIC that says 20,000 × 20,000", "image/heic", () => heicOfSize(20_000, 20_000)),
  refused("a HEIC that says 4,294,967,295 × 4,294,967,295", "image/heic", () =>
    heicOfSize(0xffffffff, 0xffffffff),
  ),
  refused("a HEIC that says it is of no size", "image/heic", () => heicOfSize(0, 0)),
  refused("a PNG of 41 megapixels", "image/png", () => blankPng(8_200, 5_000)),
  harmless("a PNG of 40 megapixels", "image/png", () => blankPng(8_000, 5_000)),

  harmless("a JPEG with a page after it", "image/jpeg", async () =>
    append("<html><script>alert(document.cookie)</script></html>")(await jpeg()),
  ),
  harmless("a JPEG that is a ZIP as well", "image/jpeg", async () =>
    append(Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]))(await jpeg()),
  ),
  harmless("a JPEG with a script as its comment", "image/jpeg", async () =>
    withSegments(await jpeg(), [{ marker: 0xfe, data: Buffer.from("*/=alert(1)/*<?php system($_GET[0]);") }]),
  ),
  harmless("a PNG with a page after it", "image/png", async () => append("<html></html>")(await png())),
  harmless("a JPEG whose EXIF goes in a circle", "image/jpeg", async () =>
    withSegments(await jpeg(), [{ marker: 0xe1, data: circularExif() }]),
  ),
  harmless("a JPEG with a hundred blocks of EXIF", "image/jpeg", async () =>
    withSegments(
      await jpeg(),
      Array.from({ length: 100 }, () => ({
        marker: 0xe1,
        data: Buffer.concat([circularExif(), Buffer.alloc(60_000, 7)]),
      })),
    ),
  ),
  harmless("a JPEG with megabytes of XMP", "image/jpeg", async () =>
    withSegments(
      await jpeg(),
      Array.from({ length: 100 }, () => ({
        marker: 0xe1,
        data: Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0"), Buffer.alloc(60_000, "<a>")]),
      })),
    ),
  ),
  harmless("a PNG with a text that unfolds to 64 megabytes", "image/png", () =>
    blankPng(64, 64, [pngChunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), zeros(64)]))]),
  ),
];

/** Whether they are taken or not, they may cost no memory and no time. */
export const bombs: readonly Omit<BadPhoto, "outcome">[] = [
  {
    name: "a PNG with a colour profile that unfolds to 256 megabytes",
    contentType: "image/png",
    make: () => blankPng(64, 64, [pngChunk("iCCP", Buffer.concat([Buffer.from("icc\0\0"), zeros(256)]))]),
  },
  {
    name: "a PNG with forty texts that unfold to 32 megabytes each",
    contentType: "image/png",
    make: () => {
      const text = pngChunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), zeros(32)]));
      return blankPng(
        64,
        64,
        Array.from({ length: 40 }, () => text),
      );
    },
  },
  {
    name: "a JPEG with a colour profile of fourteen megabytes that is none",
    contentType: "image/jpeg",
    make: async () =>
      withSegments(
        await jpeg(),
        Array.from({ length: 255 }, (_, at) => ({
          marker: 0xe2,
          data: Buffer.concat([
            Buffer.from("ICC_PROFILE\0"),
            Buffer.from([at + 1, 255]),
            Buffer.alloc(40_000, 1),
          ]),
        })),
      ),
  },
];
