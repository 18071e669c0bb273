import sharp from "sharp";

/** Numbers of [0, 1) that follow from a seed. */
function randomNumbers(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Something like a photo, JPEG: patches of light of every size, as outdoors and in rooms; each seed makes another. */
export async function landscape(seed: number, { width = 640, height = 480 } = {}): Promise<Buffer> {
  const random = randomNumbers(seed);
  const octaves = await Promise.all(
    [2, 4, 8, 16, 64].map(async (cells, index) => {
      const columns = cells + 1;
      const values = Buffer.from(Array.from({ length: columns * columns * 3 }, () => random() * 256));
      const { data } = await sharp(values, { raw: { width: columns, height: columns, channels: 3 } })
        .resize(width, height, { fit: "fill", kernel: "cubic" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { data, weight: 0.55 ** index };
    }),
  );
  const total = octaves.reduce((sum, { weight }) => sum + weight, 0);
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = octaves.reduce((sum, { data, weight }) => sum + data[i]! * weight, 0) / total;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .linear(1.6, -75)
    .jpeg({ quality: 90 })
    .toBuffer();
}
