import { randomBytes } from "node:crypto";
import sharp from "sharp";

const WIDTH = 4000;
const HEIGHT = 3000;

/** 12 megapixels as cameras and browsers write them; those that are progressive, turned or WebP need the most memory. */
export async function photosOf12Megapixels() {
  // Soft shapes with fine grain over them, so that a file has the few megabytes that it has from a telephone.
  const soft = sharp(randomBytes(40 * 30 * 3), { raw: { width: 40, height: 30, channels: 3 } });
  const shapes = await soft.resize(WIDTH, HEIGHT, { kernel: "cubic" }).raw().toBuffer();
  const grain = randomBytes(1 << 20);
  for (let at = 0; at < shapes.length; at++)
    shapes[at] = Math.min(255, (shapes[at]! * 7) / 8 + (grain[at % grain.length]! >> 4));
  const pixels = () => sharp(shapes, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
  return [
    { type: "image/jpeg", bytes: await pixels().jpeg({ quality: 90 }).toBuffer() },
    {
      type: "image/jpeg",
      bytes: await pixels()
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 90, progressive: true })
        .toBuffer(),
    },
    { type: "image/webp", bytes: await pixels().webp({ quality: 80, effort: 0 }).toBuffer() },
  ];
}
