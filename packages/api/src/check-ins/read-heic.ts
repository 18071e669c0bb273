import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import sharp from "sharp";

const require = createRequire(import.meta.url);

/** The brands of still pictures that are coded as HEVC; not those of sequences, nor of AVIF. */
const STILL_BRANDS = new Set(["heic", "heix", "heim", "heis", "mif1"]);

/** A picture of 12 megapixels takes a second or two. */
const PATIENCE_MILLISECONDS = 20_000;

/**
 * The decoder is WebAssembly and works without a pause, so it does so in a thread of its own, whose memory goes with it.
 * Text and not a file: the app is bundled into one.
 */
const THREAD = `
const { parentPort, workerData: { decoder, bytes, maxPixels } } = require("node:worker_threads");
const { HeifDecoder } = require(decoder);
const [image, another] = new HeifDecoder().decode(bytes);
const [width, height] = image ? [image.get_width(), image.get_height()] : [0, 0];
if (another || width * height < 1 || width * height > maxPixels) parentPort.postMessage(null);
else {
  const data = new Uint8ClampedArray(width * height * 4);
  image.display({ data, width, height }, (shown) =>
    shown
      ? parentPort.postMessage({ data, width, height }, [data.buffer])
      : parentPort.postMessage(null),
  );
}
`;

interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Whether a file says of itself that it is a HEIC picture. */
export function isHeic(bytes: Buffer): boolean {
  return bytes.toString("latin1", 4, 8) === "ftyp" && STILL_BRANDS.has(bytes.toString("latin1", 8, 12));
}

/**
 * A HEIC picture as a JPEG, which everything shows; upright, and without metadata. Undefined when it doesn't decode, is
 * several pictures or one of more pixels than `maxPixels`: no pixel is decoded before that is known of the header.
 */
export async function readHeic(bytes: Buffer, maxPixels: number): Promise<Buffer | undefined> {
  if (!extentsOf(bytes).every(({ width, height }) => width * height <= maxPixels)) return undefined;
  const picture = await decoded(bytes, maxPixels);
  if (!picture) return undefined;
  const { data, width, height } = picture;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten()
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Every image size that the header speaks of: that of the whole, of its tiles, of its thumbnail. */
function extentsOf(bytes: Buffer): { width: number; height: number }[] {
  const extents: { width: number; height: number }[] = [];
  for (let at = bytes.indexOf("ispe"); at >= 0; at = bytes.indexOf("ispe", at + 4))
    if (at + 16 <= bytes.length)
      extents.push({ width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) });
  return extents;
}

function decoded(bytes: Buffer, maxPixels: number): Promise<Pixels | undefined> {
  const decoder = require.resolve("libheif-js/wasm-bundle");
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { decoder, bytes, maxPixels },
    stdout: true,
    stderr: true,
  });
  return new Promise<Pixels | undefined>((resolve) => {
    const patience = setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS);
    const end = (pixels: Pixels | null) => {
      clearTimeout(patience);
      resolve(pixels ?? undefined);
    };
    worker.once("message", end);
    // What a broken picture makes the decoder throw.
    worker.once("error", () => end(null));
    worker.once("exit", () => end(null));
  }).finally(() => worker.terminate());
}
