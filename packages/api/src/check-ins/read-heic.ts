import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import sharp from "sharp";

const require = createRequire(import.meta.url);

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

/**
 * A HEIC picture as a JPEG, which everything shows; upright, and without metadata. Undefined when it doesn't decode, is
 * several pictures or one of more pixels than `maxPixels`.
 */
export async function readHeic(bytes: Buffer, maxPixels: number): Promise<Buffer | undefined> {
  const picture = await decoded(bytes, maxPixels);
  if (!picture) return undefined;
  const { data, width, height } = picture;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten()
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The pixels of the largest image that the header speaks of: the whole, its tiles, its thumbnail. None is decoded for that. */
export function pixelsOfHeic(bytes: Buffer): number {
  let most = 0;
  for (let at = bytes.indexOf("ispe"); at >= 0; at = bytes.indexOf("ispe", at + 4))
    if (at + 16 <= bytes.length)
      most = Math.max(most, bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12));
  return most;
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
