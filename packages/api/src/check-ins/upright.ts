import type { GreyPicture } from "./perceptual-hash.js";

/** A picture as it is to be held, by the orientation (1 … 8) that EXIF gives for its rows and columns. */
export function upright({ pixels, width, height }: GreyPicture, orientation: number): GreyPicture {
  const isOnItsSide = orientation >= 5;
  const [across, down] = isOnItsSide ? [height, width] : [width, height];
  const mirrorsX = [2, 3, 7, 8].includes(orientation);
  const mirrorsY = [3, 4, 6, 7].includes(orientation);
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const [column, row] = isOnItsSide ? [y, x] : [x, y];
      const fromX = mirrorsX ? width - 1 - column : column;
      const fromY = mirrorsY ? height - 1 - row : row;
      turned[y * across + x] = pixels[fromY * width + fromX]!;
    }
  return { pixels: turned, width: across, height: down };
}
